import { openWorld, type World } from '../../simulators/seerr/world';
import { useSimulatedTime } from '../../nodes/MoviePilotSubscribe/engineClock';
import { toCases, type Case, type Scene } from '../scene';
import type { Request } from '../shapes';

export type Options = NonNullable<Parameters<typeof openWorld>[0]>;
export type SeerrCase = Case<World, Options>;

const isTitle = ({ path }: Request): boolean => /\/(movie|tv)\/\d+$/.test(path);

/** Titles are looked up four at a time. */
function inOrder(requests: Request[]): Request[] {
	const titles = requests.filter(isTitle).sort((a, b) => (a.path < b.path ? -1 : 1));
	return [...requests.filter((request) => !isTitle(request)), ...titles];
}

export const seerr: Scene<World, Options> = {
	node: 'jellyseerr',
	open: async (options) => {
		const world = await openWorld(options);
		useSimulatedTime(world.clock);
		const { simulator } = world;
		return {
			...{ world, inOrder },
			credentialType: 'seerrServerApi',
			credential: { url: simulator.url, apiKey: simulator.apiKey, requestsPerSecond: 100 },
			addresses: { seerr: simulator.url },
			log: simulator.log,
			stop: simulator.stop,
		};
	},
};

/** @param plays by the name of the case */
export const casesOf = toCases<World, Options>;
