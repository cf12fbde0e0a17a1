import { goesOn, hasErrorOutput } from '../scene';
import { casesOf, type Rig, type TraktCase } from '../stages/trakt';

const heat = { mediaType: 'movie', tmdbId: 949, title: 'Heat', year: 1995 };
const alien = { mediaType: 'movie', tmdbId: 1396 };
const breakingBad = { mediaType: 'tv', tmdbId: 1396 };
const parts = { ...breakingBad, seasons: [0, 1, 99], episodes: [{ season: 1, episode: 2 }] };
const nameless = { mediaType: 'movie', title: 'Heat' };
const typedShow = { mediaInput: 'defineBelow', mediaType: 'tv', tmdbId: '1396', seasons: '0-1' };

const list = ({ state: { watchlist } }: Rig) => {
	watchlist.add({ type: 'movie', traktId: 3, listedAt: '2026-01-03T00:00:00.000Z' });
	watchlist.add({ type: 'show', traktId: 1, listedAt: '2026-01-01T00:00:00.000Z' });
	watchlist.add({ type: 'season', traktId: 1, season: 0, listedAt: '2026-01-04T00:00:00.000Z' });
	watchlist.add({ type: 'episode', traktId: 2, season: 1, episode: 3, listedAt: '2026-01-02T00:00:00.000Z' });
	watchlist.add({ type: 'movie', traktId: 4, listedAt: '2026-01-05T00:00:00.000Z' });
};
const refuses = ({ api }: Rig) => api.faults.add({ path: /watchlist/, status: 401, times: 9 });
const lasting = { path: /watchlist/, status: 503, times: 99 };

const getAll = casesOf('watchlist.getAll', {
	'of every kind': { seed: list },
	'as received': { seed: list, parameters: { simplify: false, type: 'movie' } },
	'by title': { seed: list, parameters: { sortBy: 'title', direction: 'asc' } },
	'by rank, where kinds have to be read one by one': {
		...{ options: { switches: { acceptCommaTypes: false } }, seed: list, parameters: { sortBy: 'rank' } },
	},
	'up to a limit, for two items': { seed: list, input: [{}, {}], parameters: { limit: 2 } },
	'with a kind that is unknown': {
		seed: ({ api }) =>
			api.faults.add({
				...{ path: /watchlist/, status: 200 },
				headers: { 'X-Pagination-Item-Count': '2', 'X-Pagination-Page-Count': '1' },
				body: [
					{ id: 1, type: 'person', person: { name: 'A', ids: { trakt: 5 } } },
					{ id: 2, type: 'movie', rank: 1, movie: { title: 'B', ids: { trakt: 6, tmdb: null, imdb: '' } } },
				],
			}),
		parameters: { returnAll: true },
	},
	'that is empty': {},
	'with a type that is none': { seed: list, parameters: { type: 'person' } },
	'with a type that is none for one item, going on': {
		...{ seed: list, ...goesOn, input: [{ type: 'person', kept: 1 }, { type: 'show' }] },
		parameters: { type: '={{ $json.type }}' },
	},
	'with a type that is none for one item, to the error output': {
		...{ seed: list, ...hasErrorOutput, input: [{ type: 'person' }, { type: 'show' }] },
		parameters: { type: '={{ $json.type }}' },
	},
	'where Trakt is away': { seed: ({ api }) => api.faults.add(lasting) },
	'where the login is dead': { seed: refuses },
});

const writing = (operation: 'add' | 'remove') =>
	casesOf(`watchlist.${operation}`, {
		'films and shows, one twice': {
			seed: list,
			input: [heat, alien, { ...alien, tmdbId: 987_654 }, breakingBad, heat],
		},
		'seasons and episodes': { seed: list, input: [parts] },
		'a show typed in': { seed: list, parameters: typedShow },
		'episodes typed in': { seed: list, parameters: { ...typedShow, episodes: 's01e01, S01E02' } },
		'episodes typed in wrongly': { seed: list, parameters: { ...typedShow, episodes: '1x2' } },
		'a film by title and year': { seed: list, input: [{ mediaType: 'movie', title: 'Heat', year: 1972 }] },
		'one that is told by nothing': { seed: list, input: [heat, nameless] },
		'one that is told by nothing, going on': {
			...{ seed: list, ...goesOn, input: [{ nonsense: 1 }, alien, nameless] },
		},
		'one that is told by nothing, to the error output': {
			...{ seed: list, ...hasErrorOutput, input: [nameless, alien] },
		},
		'where Trakt is away, going on': {
			seed: (rig) => {
				list(rig);
				rig.api.faults.add(lasting);
			},
			...{ ...goesOn, input: [heat, alien] },
		},
		'where Trakt does not tell what it did': {
			seed: (rig) => {
				list(rig);
				rig.api.faults.add({
					method: 'POST',
					path: /watchlist/,
					status: 201,
					body: { added: { movies: 0 } },
				});
			},
			input: [heat, alien],
		},
	});

const full = casesOf('watchlist.add', {
	'to a list that is full': {
		...{ options: { limits: { watchlist: { item_count: 1 } } }, input: [heat, alien] },
	},
});

export const trakt: TraktCase[] = [...getAll, ...writing('add'), ...writing('remove'), ...full];
