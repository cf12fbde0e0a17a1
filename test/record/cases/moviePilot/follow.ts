import { goesOn, hasErrorOutput } from '../../scene';
import { casesOf, type MoviePilotCase, type MoviePilotPlay } from '../../stages/moviePilot';
import { defined, downloaders, film, movie, season, serverFails, show, wrongKey } from './works';

const halfHour = { timeoutMinutes: 30 };

const onItsWay: MoviePilotPlay = {
	options: { downloaders },
	seed: ({ state, faults }) => {
		state.subscriptions.seed(film);
		state.torrents.seed(film);
		const inQueue = () => state.downloads.queue()[0];
		/** Before the list of subscriptions is read for the n-th time, counted from the event before. */
		const beforeRound = (round: number, happens: () => void) =>
			faults.add({ method: 'GET', path: '/api/v1/subscribe/', after: round - 1, before: happens });
		beforeRound(7, () => void Object.assign(inQueue() ?? {}, { progress: 55 }));
		beforeRound(1, () => state.downloads.finish(inQueue()?.hash ?? ''));
	},
};

export const follow: MoviePilotCase[] = casesOf('subscription.follow', {
	'a film into the library': { ...onItsWay, input: [movie(550)], parameters: halfHour },
	'a film until its download starts': {
		...{ ...onItsWay, input: [movie(550)] },
		parameters: { ...halfHour, followUntil: 'downloadStarted', intervalSeconds: 120 },
	},
	'a show typed in, looking once': {
		seed: ({ state }) => {
			state.library.seed(season(1));
			state.library.seed({ ...season(2), episodes: [1] });
			state.subscriptions.seed({ ...season(2), state: 'R', lackEpisode: 2 });
		},
		parameters: { ...defined, mediaType: 'tv', tmdbId: '1399', timeoutMinutes: 0 },
	},
	'until the time-out': {
		seed: ({ state }) => void state.subscriptions.seed({ ...film, state: 'S' }),
		...{ input: [movie(550)], parameters: { timeoutMinutes: 10, intervalSeconds: 180 } },
	},
	'what nobody looks for, and items that are none': {
		...{ input: [movie(550, { outcome: 'subscribed' }), { kept: 1 }, movie(99999)], parameters: halfHour },
	},
	'where the last looks fail': {
		seed: ({ faults }) => faults.add({ path: '/api/v1/subscribe/', status: 503, times: 1000 }),
		...{ input: [movie(550)], parameters: { timeoutMinutes: 2 } },
	},
	'where no media server is connected': {
		options: { mediaServers: [] },
		seed: ({ state }) => state.subscriptions.complete(state.subscriptions.seed(film), state.clock.now()),
		...{ input: [movie(550)], parameters: halfHour },
	},
	'more often than allowed': { once: true, input: [movie(550)], parameters: { intervalSeconds: '={{ 1 }}' } },
	'more often than allowed, going on': {
		once: true,
		...{ ...goesOn, input: [movie(550), show(1399, [1])], parameters: { intervalSeconds: '={{ 1 }}' } },
	},
	'with a wrong key, to the error output': { ...hasErrorOutput, credential: wrongKey, input: [movie(550)] },
	'where the media servers cannot be read': {
		seed: ({ faults }) => faults.add({ path: '/api/v1/mediaserver/clients', ...serverFails }),
		...{ input: [movie(550)], parameters: halfHour },
	},
});
