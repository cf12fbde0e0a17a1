import { casesOf, type Rig, type TraktCase } from '../stages/trakt';

const list = ({ state: { watchlist } }: Rig) => {
	watchlist.add({ type: 'movie', traktId: 3, listedAt: '2026-01-03T00:00:00.000Z' });
	watchlist.add({ type: 'show', traktId: 1, listedAt: '2026-01-01T00:00:00.000Z' });
	watchlist.add({ type: 'season', traktId: 1, season: 0, listedAt: '2026-01-04T00:00:00.000Z' });
	watchlist.add({ type: 'movie', traktId: 4, listedAt: '2026-01-05T00:00:00.000Z' });
};
/** Each kind is read by itself and put in order here. */
const oneByOne = { options: { switches: { acceptCommaTypes: false } }, seed: list };

export const traktTroubles: TraktCase[] = [
	...casesOf('watchlist.getAll', {
		'by title, read one by one': { ...oneByOne, parameters: { sortBy: 'title', direction: 'asc' } },
		'by date, read one by one': { ...oneByOne, parameters: { sortBy: 'added', direction: 'desc' } },
		'by release, read one by one': { ...oneByOne, parameters: { sortBy: 'released', direction: 'asc' } },
		'in an order that is none': { seed: list, parameters: { sortBy: 'colour' } },
		'in a direction that is none': { seed: list, parameters: { direction: '={{ "up" }}' } },
		'of which pages do not add up': {
			seed: ({ api }) => api.faults.add({ path: /watchlist/, times: 9, status: 200, body: { hello: 1 } }),
		},
		'where Trakt asks to wait': {
			seed: (rig) => {
				list(rig);
				rig.api.faults.add({ path: /watchlist/, status: 429, headers: { 'Retry-After': '30' } });
			},
		},
		'with a login that was renewed': { seed: ({ state }) => state.expireAccessTokens() },
	}),
	...casesOf('watchlist.add', {
		'by other numbers': {
			input: [
				{ mediaType: 'movie', title: 'Heat', ids: { imdb: 'tt0113277' } },
				{ mediaType: 'tv', title: 'The Expanse', ids: { tvdb: 200_002 }, seasons: [1] },
				{ mediaType: 'movie', title: 'Lost Reels', ids: { trakt: 4 } },
			],
		},
	}),
	...casesOf('watchlist.remove', {
		'by other numbers': {
			seed: list,
			input: [
				{ mediaType: 'movie', title: 'Lost Reels', ids: { trakt: 4 } },
				{ mediaType: 'tv', title: 'Breaking Bad', ids: { tvdb: 81189 }, seasons: 'all' },
				{ mediaType: 'movie', title: 'alien', year: 1979 },
			],
		},
	}),
];
