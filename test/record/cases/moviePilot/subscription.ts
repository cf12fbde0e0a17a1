import { goesOn, hasErrorOutput } from '../../scene';
import { asGuest, casesOf, type MoviePilotCase, type MoviePilotPlay } from '../../stages/moviePilot';
import { defined, film, filmOf, movie, season, serverFails, show, wrongKey } from './works';

const wished = [
	movie(550, { year: 1999 }),
	show(1399, [1, 2]),
	movie(99999),
	movie(550, { tmdbId: null, ids: {} }),
];
const everyOption = {
	...{ quality: 'WEB-DL', resolution: '4K', effect: 'HDR', include: 'a', exclude: 'b', keyword: 'k' },
	...{ filterGroups: 'One, Two', sites: [1, 2], savePath: '/tv', downloader: 'qBittorrent' },
	...{ bestVersion: true, episodeGroup: 'g', startEpisode: 2, totalEpisode: 3, state: 'paused' },
};

const create = casesOf('subscription.create', {
	'for films and seasons': { input: wished },
	'for a show typed in': { parameters: { ...defined, mediaType: 'tv', tmdbId: '1399' } },
	'with every option': { input: [show(1399, [1])], parameters: { subscriptionOptions: everyOption } },
	'in 4K': {
		input: [movie(550, { is4k: true }), movie(1001)],
		parameters: { subscriptionOptions: { resolution: '1080[pi]|x1080', resolution4k: '4K|2160p|x2160' } },
	},
	'for what is subscribed, and one wish twice': {
		seed: ({ state }) => void state.subscriptions.seed({ ...film, state: 'R' }),
		input: [
			movie(550),
			show(1399, [1]),
			show(1399, [1], { sourceId: 'seerr:request:3', requestedBy: 'ann' }),
		],
	},
	'that matches another title': {
		seed: ({ state }) => state.recognition.matchWrongly(film, filmOf(777)),
		input: [movie(550), movie(1001)],
	},
	'for items that are none': {
		once: true,
		input: [{ kept: 1 }, { mediaType: 'tv', tmdbId: 1399, seasons: 'some' }],
	},
	'whose answer is lost': {
		seed: ({ faults }) => faults.add({ method: 'POST', path: '/api/v1/subscribe/', reset: true }),
		input: [movie(550), movie(1001)],
	},
	'where the list cannot be read': {
		seed: ({ faults }) => faults.add({ path: '/api/v1/subscribe/', ...serverFails }),
		input: [movie(550)],
	},
	'with a wrong key, to the error output': { ...hasErrorOutput, credential: wrongKey, input: [movie(550)] },
});

const rows: MoviePilotPlay = {
	seed: ({ state }) => {
		state.subscriptions.seed({ ...film, username: 'Guest' });
		state.subscriptions.seed({ ...season(1), state: 'S', settings: { include: 'HDR', sites: [1] } });
		state.subscriptions.seed({ ...season(2), state: 'R' });
	},
};

const getAll = casesOf('subscription.getAll', {
	'of every kind': rows,
	'as received': { ...rows, parameters: { simplify: false } },
	'that are shows, up to a limit': { ...rows, parameters: { mediaTypeFilter: 'tv', limit: 1 } },
	'in some states': { ...rows, parameters: { states: ['S', 'N'], returnAll: true } },
	'of one user, for two items': { ...rows, input: [{}, {}], parameters: { usernameFilter: ' guest ' } },
	'for an account that is no superuser': { ...rows, credential: asGuest },
	'where there are none': {},
	'with a limit that is none': { once: true, ...rows, parameters: { limit: 0 } },
	'where the list cannot be read, going on': {
		...{ ...goesOn, input: [{ kept: 1 }] },
		seed: ({ faults }) => faults.add({ path: '/api/v1/subscribe/', ...serverFails }),
	},
});

const completed: MoviePilotPlay = {
	seed: ({ state, clock }) => {
		for (const draft of [film, { ...season(2), username: 'guest' }, filmOf(278)]) {
			clock.advance(60_000);
			state.subscriptions.complete(state.subscriptions.seed(draft), clock.now());
		}
	},
};

const getHistory = casesOf('subscription.getHistory', {
	'of films and shows': completed,
	'of shows': { ...completed, parameters: { historyOf: 'tv', returnAll: true } },
	'of films, up to a limit': { ...completed, parameters: { historyOf: 'movie', limit: 1 } },
	'that is empty': {},
	'of several pages': {
		once: true,
		seed: ({ state, clock }) => {
			for (let index = 0; index < 130; index++)
				state.subscriptions.complete(state.subscriptions.seed(filmOf(1001 + (index % 40))), clock.now());
		},
		parameters: { historyOf: 'movie', limit: 102 },
	},
	'with a limit that is none for one item, going on': {
		...{ ...completed, ...goesOn, input: [{ limit: 0 }, { limit: 1 }] },
		parameters: { limit: '={{ $json.limit }}' },
	},
});

export const subscription: MoviePilotCase[] = [...create, ...getAll, ...getHistory];
