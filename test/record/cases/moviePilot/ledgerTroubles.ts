/** What a repair finds otherwise than the check did. */
import {
	casesOf,
	type GenerationWorld,
	type MoviePilotCase,
	type MoviePilotPlay,
} from '../../stages/moviePilot';
import { filledLedger } from './ledgers';
import { filmOf, movie, season, serverFails } from './works';

const act = { dryRun: false, forgetGone: true };

const wished = (tmdbId: number, number: number, outcome: string) =>
	movie(tmdbId, { sourceId: `trakt:watchlist:${number}`, outcome, reason: 'meanwhile' });

const differences: MoviePilotPlay = {
	...filledLedger,
	seed: ({ state }) => {
		state.library.seed(filmOf(1002));
		for (const draft of [filmOf(1003), season(2), season(2)]) state.subscriptions.seed(draft);
	},
	parameters: act,
	input: async (_world, step) => await step('ledger.check'),
};

/** The ledger moves on between the check and the repair. */
const meanwhile = (operation: 'ledger.record' | 'ledger.forget', item: object): MoviePilotPlay => ({
	...differences,
	once: true,
	input: async (world, step) => {
		const report = await step('ledger.check');
		world.clock.advance(10 * 60_000);
		await step(operation, [item]);
		return report;
	},
});

type Draft = Parameters<GenerationWorld['state']['subscriptions']['seed']>[0];

const duplicatesOf = (...drafts: Draft[]): MoviePilotPlay => ({
	...differences,
	once: true,
	seed: ({ state }) => {
		for (const draft of drafts) state.subscriptions.seed(draft);
	},
});

export const ledgerTroubles: MoviePilotCase[] = [
	...casesOf('ledger.repair', {
		'of a wish that was closed meanwhile': meanwhile('ledger.record', wished(1003, 3, 'subscribed')),
		'of a wish that was tried meanwhile': meanwhile('ledger.record', wished(1003, 3, 'deferred')),
		'of a title that was recorded meanwhile': meanwhile('ledger.record', wished(1001, 1, 'in_library')),
		'of a title that was forgotten meanwhile': meanwhile('ledger.forget', wished(1001, 1, 'subscribed')),
		'of a title that another source waits for': meanwhile('ledger.record', wished(1001, 77, 'failed')),
		'of what is gone, where the library was empty': { ...differences, once: true, seed: () => undefined },
		'of duplicates of two users': duplicatesOf(season(2), { ...season(2), username: 'guest' }),
		'of duplicates with episodes in another order': duplicatesOf(season(2), {
			...{ ...season(2), settings: { episode_group: 'g' } },
		}),
		'where removing is refused in words': {
			once: true,
			...differences,
			then: ({ faults }) =>
				faults.add({
					method: 'DELETE',
					path: /subscribe/,
					status: 200,
					body: { success: false, message: '没有权限' },
				}),
		},
		'where removing is only said': {
			once: true,
			...differences,
			then: ({ faults }) =>
				faults.add({
					method: 'DELETE',
					path: /subscribe/,
					status: 200,
					body: { success: true, message: '' },
				}),
		},
		'where the removal cannot be read back': {
			...{ ...differences, once: true },
			then: ({ faults }) =>
				faults.add({ method: 'GET', path: '/api/v1/subscribe/', after: 1, ...serverFails }),
		},
	}),
	...casesOf('ledger.check', {
		'of duplicates that may be meant': duplicatesOf(season(2), { ...season(2), username: 'guest' }),
	}),
];
