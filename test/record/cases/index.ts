import { idOf, take } from '../recorder';
import type { Case, Scene } from '../scene';
import { offline, onEveryGeneration } from '../stages/moviePilot';
import { seerr } from '../stages/seerr';
import * as traktStages from '../stages/trakt';
import type { Call, Recorded } from '../shapes';
import { jellyseerr } from './jellyseerr';
import { download } from './moviePilot/download';
import { downloadTroubles } from './moviePilot/downloadTroubles';
import { dropDowns } from './moviePilot/dropDowns';
import { follow } from './moviePilot/follow';
import { ledger } from './moviePilot/ledger';
import { ledgerAndServer } from './moviePilot/ledgerAndServer';
import { ledgerFiles } from './moviePilot/ledgerFiles';
import { media } from './moviePilot/media';
import { ledgerTroubles } from './moviePilot/ledgerTroubles';
import { subscriptionRows } from './moviePilot/rows';
import { rowTroubles } from './moviePilot/rowTroubles';
import { searchOrSubscribe } from './moviePilot/searchOrSubscribe';
import { server } from './moviePilot/server';
import { subscription } from './moviePilot/subscription';
import { summarize } from './moviePilot/summarize';
import { torrent } from './moviePilot/torrent';
import { troubles } from './moviePilot/troubles';
import { trakt } from './trakt';
import { traktTrigger } from './traktTrigger';
import { traktTroubles } from './traktTroubles';

export type PlayedCase = {
	id: string;
	/** Where its record lies. */
	file: string;
	call: Call;
	take: () => Promise<Recorded>;
};

function played<World, Options>(
	scenes: readonly Scene<World, Options>[],
	cases: readonly Case<World, Options>[],
): PlayedCase[] {
	return scenes.flatMap((scene) =>
		cases.filter(isPlayedOn(scene)).map((one) => ({
			id: idOf(scene, one),
			file: `${scene.node}${scene.generation === undefined ? '' : `-${scene.generation}`}.json`,
			call: { node: scene.node, operation: one.operation, parameters: one.play.parameters ?? {} },
			take: async () => await take(scene, one),
		})),
	);
}

const isPlayedOn =
	<World, Options>({ generation }: Scene<World, Options>) =>
	({ play }: Case<World, Options>): boolean =>
		play.once !== true || generation === undefined || generation === '2';

/** Everything that is played, in the names of 916b773; what is newer is in its own. */
export const cases: PlayedCase[] = [
	...played([traktStages.trakt], [...trakt, ...traktTroubles]),
	...played([traktStages.traktTrigger], traktTrigger),
	...played([seerr], jellyseerr),
	...played(offline, [...ledger, ...ledgerFiles, ...summarize]),
	...played(onEveryGeneration, [
		...[...download, ...media, ...searchOrSubscribe, ...server, ...torrent, ...dropDowns],
		...[...subscription, ...subscriptionRows, ...follow, ...ledgerAndServer],
		...[...troubles, ...downloadTroubles, ...rowTroubles, ...ledgerTroubles],
	]),
];
