import { goesOn, hasErrorOutput } from '../../scene';
import { casesOf, type MoviePilotCase } from '../../stages/moviePilot';
import { defined, film, movie, season, serverFails, show, wrongKey } from './works';

const unknown = movie(99999);
const typedShow = { ...defined, mediaType: 'tv', tmdbId: '1399' };

const details = casesOf('media.getDetails', {
	'of a film and a show': { input: [movie(550), show(1399, 'all')] },
	'as received': { parameters: { ...typedShow, simplify: false } },
	'of a title typed in': { parameters: typedShow },
	'of a film and a show of one number': { input: [movie(278), show(278, 'all')] },
	'that are not recognised': { input: [unknown] },
	'that are not recognised for one item, going on': { once: true, ...goesOn, input: [unknown, movie(550)] },
	'of an item without a number': { once: true, input: [movie(550, { tmdbId: null, ids: {} })] },
	'of one item that is none, to the error output': { ...hasErrorOutput, input: [{ kept: 1 }, movie(550)] },
});

const seasons = casesOf('media.getSeasons', {
	'of a show': { input: [show(1399, 'all')] },
	'of a show typed in': { parameters: typedShow },
	'of a show without any': { input: [show(9000, 'all')] },
	'of a film': { once: true, input: [movie(550)] },
	'of a film and a show, going on': { ...goesOn, input: [movie(550), show(278, 'all')] },
	'of a show that is not recognised': { input: [show(99999, 'all')] },
});

const searches = casesOf('media.searchByTitle', {
	'for one title': { parameters: { searchTitle: 'Fight Club' } },
	'for one title, as received': { parameters: { searchTitle: 'Fight Club', simplify: false, limit: 1 } },
	'for a title of each item': {
		...{ input: [{ name: 'Fight Club' }, { name: 'Nothing of the kind' }] },
		parameters: { searchTitle: '={{ $json.name }}' },
	},
	'for shows': { parameters: { searchTitle: 'Game of Thrones', mediaTypeFilter: 'tv' } },
	'for films, where there is a show': {
		parameters: { searchTitle: 'Game of Thrones', mediaTypeFilter: 'movie' },
	},
	'over several pages': { parameters: { searchTitle: 'Film', limit: 21 } },
	'for nothing': { once: true, parameters: { searchTitle: '  ' } },
	'for nothing in one item, going on': {
		...{ ...goesOn, input: [{ name: '' }, { name: '1917' }] },
		parameters: { searchTitle: '={{ $json.name }}' },
	},
});

const statuses = casesOf('media.checkStatus', {
	'of each kind': {
		seed: ({ state }) => {
			state.library.seed({ mediaType: 'movie', tmdbId: 1001 });
			state.library.seed({ ...season(1), episodes: [1, 2] });
			state.subscriptions.seed({ ...season(2), state: 'R' });
			state.downloads.seed({ mediaType: 'movie', tmdbId: 1002 });
			const completed = state.subscriptions.seed({ mediaType: 'movie', tmdbId: 1003 });
			state.subscriptions.complete(completed, state.clock.now());
		},
		input: [movie(550), ...[1001, 1002, 1003, 99999].map((id) => movie(id)), show(1399, 'all')],
	},
	'of a title typed in': { parameters: { ...typedShow, title: 'GoT', year: '2011', seasons: '1, 3-4' } },
	'with specials': { input: [show(1399, 'all')], parameters: { specials: 'include' } },
	'of the latest season': { input: [show(1399, 'all')], parameters: { seasonPolicy: 'latest' } },
	'of future seasons': { input: [show(1399, 'all')], parameters: { seasonPolicy: 'future' } },
	'from a season on': {
		...{ input: [show(1399, 'all')], parameters: { seasonPolicy: 'fromSeason', fromSeason: 2 } },
	},
	'of what was completed, to be left alone': {
		seed: ({ state }) => state.subscriptions.complete(state.subscriptions.seed(film), state.clock.now()),
		...{ input: [movie(550)], parameters: { completedBefore: 'never' } },
	},
	'of one wish twice and of items that are none': {
		input: [movie(550), movie(550, { sourceId: 'seerr:request:3' }), {}, { mediaType: 'tv', tmdbId: 'x' }],
	},
	'of a title typed in that is none': { once: true, parameters: { ...typedShow, tmdbId: 'tt1' } },
	'of titles typed in of which one is none, going on': {
		...{ ...goesOn, once: true, input: [{ id: 'x', kept: 1 }, { id: 550 }] },
		parameters: { ...defined, mediaType: 'movie', tmdbId: '={{ $json.id }}' },
	},
	'where the server fails': {
		seed: ({ faults }) => faults.add({ path: /subscribe|download/, ...serverFails }),
		input: [movie(550), movie(1001)],
	},
	'with a wrong key, to the error output': {
		...{ ...hasErrorOutput, credential: wrongKey, input: [movie(550), movie(1001)] },
	},
});

export const media: MoviePilotCase[] = [...details, ...seasons, ...searches, ...statuses];
