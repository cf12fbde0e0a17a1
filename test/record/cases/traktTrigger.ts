import { type Play } from '../scene';
import { casesOf, type Options, type Rig, type TraktCase } from '../stages/trakt';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const both = { events: ['added', 'removed'] };

const list = ({ state, clock }: Rig) => {
	for (const traktId of [1, 3, 4]) {
		state.watchlist.add({ type: 'movie', traktId });
		clock.advance(1000);
	}
	state.watchlist.add({ type: 'season', traktId: 1, season: 0 });
	clock.advance(2 * MINUTE);
};

/** Has polled once over that list, which was quiet since. */
const watching = (parameters: Play<Rig, Options>['parameters'] = {}): Play<Rig, Options> => ({
	parameters,
	seed: async (rig, step) => {
		list(rig);
		await step('poll', [{}], parameters);
		rig.clock.advance(2 * MINUTE);
	},
});

export const traktTrigger: TraktCase[] = casesOf('poll', {
	'first, remembering only': { seed: list },
	'first, for the newest': { seed: list, parameters: { firstRun: 'newest', newestCount: 2 } },
	'first, for everything': { seed: list, parameters: { firstRun: 'everything' } },
	'first, over an empty list': { parameters: { firstRun: 'everything' } },
	'of a list of several pages': {
		options: { vip: true },
		seed: ({ state }) => {
			for (let traktId = 1000; traktId < 1260; traktId++) state.watchlist.add({ type: 'movie', traktId });
		},
		parameters: { firstRun: 'newest', newestCount: 1 },
	},
	'by hand': { seed: list, mode: 'manual' },
	'with nothing new': watching(),
	'after one was added': {
		...watching(),
		then: ({ state }) => {
			state.watchlist.add({ type: 'movie', traktId: 5 });
			state.watchlist.add({ type: 'episode', traktId: 2, season: 1, episode: 3 });
		},
	},
	'after one was removed, unasked': {
		...watching(),
		then: ({ state }) => void state.watchlist.remove({ type: 'movie', traktId: 1 }),
	},
	'after one was removed': {
		...watching(both),
		then: ({ state }) => {
			state.watchlist.remove({ type: 'movie', traktId: 1 });
			state.watchlist.remove({ type: 'season', traktId: 1, season: 0 });
		},
	},
	'after one was removed and listed again': {
		...watching(both),
		then: ({ state }) => {
			state.watchlist.remove({ type: 'movie', traktId: 1 });
			state.watchlist.add({ type: 'movie', traktId: 1 });
		},
	},
	'of films only, after a show was added': {
		...watching({ mediaTypes: ['movie'] }),
		then: ({ state }) => void state.watchlist.add({ type: 'show', traktId: 2 }),
	},
	'a day later': { ...watching(), then: ({ clock }) => clock.advance(DAY) },
	'after the account was changed': {
		...watching({ ...both, firstRun: 'everything' }),
		then: ({ state, credential }) => {
			state.account('ann')?.watchlist.add({ type: 'movie', traktId: 3 });
			credential.oauthTokenData = state.issueTokens({ slug: 'ann' });
		},
	},
	'with a damaged memory': {
		...{ seed: list, staticData: { 'node:Node': { watchlist: { version: 0, lookedAt: 1 } } } },
	},
	'after the list was emptied': {
		...watching(both),
		then: ({ state }) => {
			for (const traktId of [1, 3, 4]) state.watchlist.remove({ type: 'movie', traktId });
			state.watchlist.remove({ type: 'season', traktId: 1, season: 0 });
		},
	},
	'by hand, for removals': { seed: list, mode: 'manual', parameters: { events: ['removed'] } },
	'with a damaged memory of some time': {
		...{ seed: list, staticData: { 'node:Node': { watchlist: { version: 1, lookedAt: 1793534520000 } } } },
	},
	'with a first run that is none': { seed: list, parameters: { firstRun: 'some' } },
	'without an event': { seed: list, parameters: { events: [] } },
	'without a kind': { seed: list, parameters: { mediaTypes: [] } },
	'with a number of items that is none': {
		...{ seed: list, parameters: { firstRun: 'newest', newestCount: -1 } },
	},
	'where Trakt is away': {
		...watching(),
		then: ({ api }) => api.faults.add({ path: /./, status: 503, times: 99 }),
	},
});
