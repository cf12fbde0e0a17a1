/** What goes wrong, or is odd, while titles are looked at and subscribed. */
import { goesOn } from '../../scene';
import {
	casesOf,
	type GenerationWorld,
	type MoviePilotCase,
	type MoviePilotPlay,
} from '../../stages/moviePilot';
import { defined, film, filmOf, movie, season, serverFails, show } from './works';

type Fault = Parameters<GenerationWorld['faults']['add']>[0];

const failing = (fault: Fault, input: object[]): MoviePilotPlay => ({
	seed: ({ faults }) => faults.add(fault),
	input,
});
const busy = { status: 429, headers: { 'Retry-After': '7200' }, times: 99 };
/** Not in the library, and in no queue any more. */
export const downloadedSpecials: MoviePilotPlay = {
	seed: ({ state }) => {
		state.downloads.remove(state.downloads.seed({ ...season(0), episodes: [1] }).hash);
		state.downloads.remove(state.downloads.seed({ ...season(0), episodes: [2, 3] }).hash);
	},
	input: [show(1399, [0])],
	parameters: { specials: 'include' },
};

const checking = casesOf('media.checkStatus', {
	'where the library fails': failing({ path: /mediaserver/, ...serverFails }, [movie(550), show(1399, [1])]),
	'where the server asks to wait': failing({ path: /./, ...busy }, [movie(550), show(1399, 'all')]),
	'where titles cannot be read': failing({ path: /\/media\//, ...serverFails }, [
		movie(550),
		show(1399, 'all'),
	]),
	'where the history fails': failing({ path: /history/, ...serverFails }, [movie(550), show(1399, [1])]),
	'of specials that were downloaded': downloadedSpecials,
	'of specials that were downloaded, again': {
		...{ ...downloadedSpecials, once: true },
		parameters: { specials: 'include', completedBefore: 'always' },
	},
	'of specials whose history fails': {
		...downloadedSpecials,
		then: ({ faults }) => faults.add({ path: /history\/download/, ...serverFails }),
	},
	'of what was listed again after it was completed': {
		seed: ({ state }) => state.subscriptions.complete(state.subscriptions.seed(film), state.clock.now()),
		input: [movie(550, { listedAt: '2026-03-02T00:00:00.000Z' }), movie(550, { listedAt: '2026-01-01' })],
	},
	'of the first season': { once: true, input: [show(1399, 'all')], parameters: { seasonPolicy: 'first' } },
	'of a show without seasons, and of none': {
		once: true,
		input: [show(9000, 'all'), show(1399, []), show(1399, [4]), { ...show(1399, [1]), episodes: 'x' }],
	},
	'with the generation found out, where the server is away': {
		...failing({ path: /./, status: 503, times: 99 }, [movie(550), show(1399, 'all')]),
		credential: { version: 'detect' },
	},
});

const matchedWrongly = ({ state }: GenerationWorld) => state.recognition.matchWrongly(film, filmOf(777));
const creation = { method: 'POST', path: '/api/v1/subscribe/' };

const creating = casesOf('subscription.create', {
	'taken for a title that is subscribed': {
		seed: (world) => {
			matchedWrongly(world);
			world.state.subscriptions.seed(filmOf(777));
		},
		input: [movie(550), movie(1001)],
	},
	'taken for a title that is wished for as well': { seed: matchedWrongly, input: [movie(550), movie(777)] },
	'taken for a title that cannot be removed': {
		seed: (world) => {
			matchedWrongly(world);
			world.faults.add({ method: 'DELETE', path: /./, ...serverFails });
		},
		input: [movie(550)],
	},
	'of a film whose number a subscribed show has': {
		seed: ({ state }) => void state.subscriptions.seed({ mediaType: 'tv', tmdbId: 278, season: 1 }),
		input: [movie(278), show(278, [1])],
	},
	'that somebody else was faster with': {
		seed: ({ state, faults }) =>
			faults.add({ ...creation, before: () => void state.subscriptions.seed(film) }),
		input: [movie(550)],
	},
	'whose success is not in the list': failing(
		{ ...creation, status: 200, body: { success: true, message: '新增订阅成功', data: { id: 5 } } },
		[movie(550)],
	),
	'that cannot be read back': failing(
		{ method: 'GET', path: '/api/v1/subscribe/', after: 1, ...serverFails },
		[movie(550), movie(1001)],
	),
	'that the server has no time for': failing({ ...creation, ...busy }, [movie(550), movie(1001)]),
	'that cannot be paused': {
		...failing(
			{ method: 'PUT', path: /status/, status: 200, body: { success: false, message: '无效的订阅状态' } },
			[movie(550)],
		),
		parameters: { subscriptionOptions: { state: 'paused' } },
	},
	'under a name that cannot be read': {
		once: true,
		input: [movie(8329, { year: 2007, otherTitles: ['死亡录像'] }), movie(530915)],
	},
	'of a title typed in that is none, going on': {
		...{ ...goesOn, once: true, input: [{ id: 'x', kept: 1 }, { id: 550 }] },
		parameters: { ...defined, mediaType: 'movie', tmdbId: '={{ $json.id }}' },
	},
});

export const troubles: MoviePilotCase[] = [...checking, ...creating];
