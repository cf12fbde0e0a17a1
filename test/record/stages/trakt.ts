import { useSimulatedTime } from '../../nodes/MoviePilotSubscribe/engineClock';
import { openRig } from '../../nodes/Trakt/rig';
import { toCases, type Case, type Scene } from '../scene';

export type Rig = Awaited<ReturnType<typeof openRig>>;
export type Options = NonNullable<Parameters<typeof openRig>[0]>;
export type TraktCase = Case<Rig, Options>;

const sceneOf = (node: string): Scene<Rig, Options> => ({
	node,
	open: async (options) => {
		const rig = await openRig(options);
		useSimulatedTime(rig.clock);
		return {
			world: rig,
			credentialType: 'traktOAuth2Api',
			credential: rig.credential,
			addresses: { trakt: rig.urls.api, 'trakt-auth': rig.urls.auth },
			log: rig.api.log,
			stop: rig.stop,
		};
	},
});

export const trakt = sceneOf('trakt');
export const traktTrigger = sceneOf('traktTrigger');

/** @param plays by the name of the case */
export const casesOf = toCases<Rig, Options>;
