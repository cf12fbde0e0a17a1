import { goesOn, hasErrorOutput } from '../../scene';
import { casesOf, type MoviePilotCase, type MoviePilotPlay } from '../../stages/moviePilot';
import { defined, film, filmOf, movie, season, serverFails, show, wrongKey } from './works';

const searchFirst = { mode: 'searchFirst' };

/** Some of it there, some subscribed, some downloading, and torrents for some of the rest. */
const halfWay: MoviePilotPlay = {
	seed: ({ state }) => {
		state.library.seed(filmOf(1001));
		state.library.seed({ ...season(1), episodes: [1] });
		state.subscriptions.seed({ ...filmOf(1002), state: 'R' });
		state.downloads.seed(filmOf(1003));
		state.subscriptions.complete(state.subscriptions.seed(filmOf(1004)), state.clock.now());
		state.torrents.seed({ ...film, name: 'Refused', priority: 100, fails: true });
		state.torrents.seed({ ...film, name: 'Taken', priority: 50 });
		state.torrents.seed({ ...season(1), episodes: [2, 3] });
		state.torrents.seed({ ...season(2), seeders: 2 });
	},
};
const wished = [
	...[550, 1001, 1002, 1003, 1004, 1005, 99999].map((id) => movie(id)),
	...[show(1399, 'all'), show(1399, [0], { sourceId: 'seerr:request:2' }), show(9000, 'all')],
];
const typed = { ...defined, mediaType: 'tv', tmdbId: '1399', seasons: '1-2' };

export const searchOrSubscribe: MoviePilotCase[] = casesOf('media.searchOrSubscribe', {
	'by subscribing': { ...halfWay, input: wished },
	'by searching first': { ...halfWay, input: wished, parameters: searchFirst },
	'by searching first, filtered': {
		once: true,
		...{ ...halfWay, input: wished },
		parameters: {
			...{ ...searchFirst, torrentFilter: { minSeeders: 5 } },
			subscriptionOptions: { sites: [1], downloader: 'qBittorrent', savePath: '/films', include: 'x' },
		},
	},
	'as a dry run': { ...halfWay, input: wished, parameters: { dryRun: true } },
	'as a dry run that would search': {
		once: true,
		...{ ...halfWay, input: wished, parameters: { ...searchFirst, dryRun: true } },
	},
	'for a show typed in, paused': {
		...{ ...halfWay, parameters: { ...typed, subscriptionOptions: { state: 'paused', quality: 'Remux' } } },
	},
	'with specials, from a season on': {
		...{ ...halfWay, input: [show(1399, 'all')] },
		parameters: { specials: 'include', seasonPolicy: 'fromSeason', fromSeason: 2 },
	},
	'of what was completed, again': {
		...{ ...halfWay, input: [movie(1004)], parameters: { completedBefore: 'always' } },
	},
	'of what was completed, never': {
		once: true,
		...{ ...halfWay, input: [movie(1004)], parameters: { completedBefore: 'never' } },
	},
	'of items that are none': {
		once: true,
		...halfWay,
		input: [{ kept: 1 }, movie(550, { tmdbId: null, ids: {} })],
	},
	'of a title typed in that is none': { once: true, ...halfWay, parameters: { ...typed, tmdbId: 'tt1' } },
	'of titles typed in of which one is none, to the error output': {
		...{ ...hasErrorOutput, once: true, input: [{ id: 'x' }, { id: 550 }] },
		parameters: { ...defined, mediaType: 'movie', tmdbId: '={{ $json.id }}' },
	},
	'that matches another title': {
		seed: ({ state }) => state.recognition.matchWrongly(film, filmOf(777)),
		input: [movie(550)],
	},
	'where the search fails': {
		...{ ...halfWay, input: [movie(550)], parameters: searchFirst },
		then: ({ faults }) => faults.add({ path: /search/, ...serverFails }),
	},
	'where the server is away': {
		seed: ({ faults }) => faults.add({ path: /./, status: 503, times: 999 }),
		input: [movie(550), show(1399, [1])],
	},
	'with a wrong key, going on': { ...goesOn, credential: wrongKey, input: [movie(550), movie(1001)] },
	'with a wrong key, to the error output': { ...hasErrorOutput, credential: wrongKey, input: [movie(550)] },
});
