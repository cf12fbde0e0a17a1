import { goesOn, hasErrorOutput } from '../scene';
import { casesOf, type SeerrCase } from '../stages/seerr';

type Seed = NonNullable<SeerrCase['play']['seed']>;

const matrix = { type: 'movie', tmdbId: 603 } as const;
const thrones = { type: 'tv', tmdbId: 1399 } as const;
const wrongKey = { apiKey: 'wrong' };

/** One of each kind that the list tells apart. */
const seed: Seed = ({ state }) => {
	state.seedRequest({ ...matrix, id: 7, requestedBy: 3, createdAt: '2026-04-01T00:00:00.000Z' });
	state.seedRequest({ ...thrones, id: 9, is4k: true, seasons: [{ number: 2 }, { number: 0 }] });
	state.seedRequest({ type: 'tv', tmdbId: 603, id: 10, seasons: [{ number: 1, status: 'completed' }] });
	state.seedRequest({ type: 'movie', tmdbId: 1000, id: 11, mediaStatus: 'available' });
	state.seedRequest({ type: 'movie', tmdbId: 1001, id: 12, mediaStatus: 'deleted' });
	state.seedRequest({ type: 'movie', tmdbId: 1002, id: 13, status: 'pending', requestedBy: 5 });
	state.seedRequest({ type: 'movie', tmdbId: 1003, id: 14, status: 'declined' });
	state.seedRequest({ type: 'movie', tmdbId: 1004, id: 15, status: 'failed' });
	state.seedRequest({ type: 'movie', tmdbId: 1005, id: 16, orphanMedia: true, requestedBy: null });
	state.seedRequest({ type: 'movie', tmdbId: 1006, id: 18, orphanMedia: true, requestedBy: 3 });
	state.seedMedia({ mediaType: 'tv', tmdbId: 1399, seasons: [{ number: 1, status: 'available' }] });
	state.seedRequest({
		...thrones,
		id: 17,
		mediaStatus: 'available',
		seasons: [{ number: 1 }, { number: 3 }],
	});
};

const everyFilter = Object.fromEntries(
	['available', 'completed', 'declined', 'deleted', 'failed', 'pending', 'processing'].map((filter) => [
		`that are ${filter}`,
		{ seed, parameters: { filter, resolveTitles: false } },
	]),
);

const getAll = casesOf('request.getAll', {
	'that are approved': { seed },
	'of every status, as received': { seed, parameters: { filter: 'all', simplify: false, returnAll: true } },
	'with what is there and what was deleted': {
		...{ seed, parameters: { options: { includeAvailable: true, includeDeleted: true } } },
	},
	'that are films, without titles': { seed, parameters: { mediaType: 'movie', resolveTitles: false } },
	'in 4K, with Chinese titles': {
		...{ seed, parameters: { quality: 'only4k', options: { language: 'zh-CN' } } },
	},
	'not in 4K, up to a limit': { seed, parameters: { quality: 'leaveOut4k', limit: 1 } },
	'once for items that ask for the same': {
		...{ seed, input: [{ filter: 'approved' }, { filter: 'approved' }, { filter: 'pending' }] },
		parameters: { filter: '={{ $json.filter }}' },
	},
	'whose titles cannot be looked up': {
		seed: (world, step) => {
			void seed(world, step);
			world.simulator.faults.add({ path: '/api/v1/movie/603', status: 500, body: { message: 'no' } });
		},
	},
	'of a list longer than a page': {
		seed: ({ state }) => {
			for (let id = 1; id <= 30; id++) state.seedRequest({ type: 'movie', tmdbId: 999 + id, id });
		},
		parameters: { limit: 12 },
	},
	...everyFilter,
	'of shows of which nothing is left, or nothing is known': {
		seed: ({ state }) => {
			for (const requestedBy of [1, null])
				state.seedRequest({ ...thrones, requestedBy, mediaStatus: 'available', seasons: [{ number: 1 }] });
			state.seedMedia({ mediaType: 'tv', tmdbId: 1399, seasons: [{ number: 1, status: 'available' }] });
		},
	},
	'with titles in no language': { seed, parameters: { options: { language: 'zh CN' } } },
	'without an address': { seed, credential: { url: '' } },
	'where there are none': {},
	'with a filter that is none': { seed, parameters: { filter: 'finished' } },
	'with a filter that is none for one item, going on': {
		...{ seed, ...goesOn, input: [{ filter: 'finished', kept: 1 }, { filter: 'pending' }] },
		parameters: { filter: '={{ $json.filter }}' },
	},
	'with a filter that is none for one item, to the error output': {
		...{ seed, ...hasErrorOutput, input: [{ filter: 'finished' }, { filter: 'pending' }] },
		parameters: { filter: '={{ $json.filter }}' },
	},
	'with a wrong key': { seed, credential: wrongKey },
	'where the answer is no list': {
		seed: ({ simulator }) =>
			simulator.faults.add({ path: '/api/v1/request', status: 200, body: { records: [] } }),
	},
});

const get = casesOf('request.get', {
	'by its number': { seed, parameters: { requestId: '9' } },
	'by the source of an item': {
		...{ seed, input: [{ sourceId: 'seerr:request:7' }, { sourceId: 'seerr:request:17' }] },
		parameters: { requestId: '={{ $json.sourceId }}', options: { language: 'zh-CN' } },
	},
	'as received': { seed, parameters: { requestId: 7, simplify: false } },
	'without its title': { seed, parameters: { requestId: 7, resolveTitles: false } },
	'whose media is gone': { seed, parameters: { requestId: 18 } },
	'whose user is gone': { seed, parameters: { requestId: 16 } },
	'that is not there': { seed, parameters: { requestId: 99 } },
	'by what is no number': { seed, parameters: { requestId: '12/approve' } },
	'of which one is not there, going on': {
		...{
			seed,
			...goesOn,
			input: [{ id: 99, kept: 1 }, { id: 7 }],
			parameters: { requestId: '={{ $json.id }}' },
		},
	},
	'of which one is not there, to the error output': {
		...{
			seed,
			...hasErrorOutput,
			input: [{ id: 99 }, { id: 7 }],
			parameters: { requestId: '={{ $json.id }}' },
		},
	},
	'with a wrong key, to the error output': {
		...{ seed, ...hasErrorOutput, credential: wrongKey, parameters: { requestId: 7 } },
	},
});

export const jellyseerr: SeerrCase[] = [...getAll, ...get];
