/** Operations on subscriptions that exist. */
import { goesOn, hasErrorOutput } from '../../scene';
import {
	asGuest,
	casesOf,
	type GenerationWorld,
	type MoviePilotCase,
	type MoviePilotPlay,
} from '../../stages/moviePilot';
import { film, filmOf, movie, season, serverFails, show } from './works';

const settings = {
	...{ include: 'HDR', exclude: 'CAM', quality: 'WEB-DL', sites: [1, 2], filter_groups: ['4K first'] },
	...{ best_version: 1, save_path: '/media', keyword: 'Thrones' },
};

const rows: MoviePilotPlay = {
	seed: ({ state, clock }) => {
		state.subscriptions.seed({ ...film, state: 'R' });
		state.subscriptions.seed({ ...season(1), settings, state: 'P', note: [1], lackEpisode: 3 });
		state.subscriptions.seed({ ...season(2), state: 'S', username: 'guest' });
		state.subscriptions.seed(filmOf(1399));
		clock.advance(120_000);
	},
};
const byMedia = { subscriptionBy: 'fromInput' };
const typed = { subscriptionBy: 'media', mediaType: 'tv', tmdbId: '1399', season: 2 };
type Operation = 'delete' | 'get' | 'pause' | 'reset' | 'resume' | 'searchNow' | 'update';

const operations: Operation[] = ['delete', 'get', 'pause', 'reset', 'resume', 'searchNow', 'update'];

const naming = (operation: Operation) => {
	const change = operation === 'update' ? { subscriptionOptions: { include: '2160p' } } : {};
	const play = { ...rows, parameters: change };
	const byItem = { ...rows, parameters: { ...byMedia, ...change } };
	return casesOf(`subscription.${operation}`, {
		'by its number': { ...play, input: [{ subscriptionId: 1 }, { subscription: { id: 3 } }] },
		'by the seasons of an item': { ...byItem, input: [show(1399, [1, 2])] },
		'by media typed in': { ...rows, parameters: { ...typed, ...change } },
		'that is not there': { ...byItem, input: [movie(1001)] },
		'of which one season is not there': { ...byItem, once: true, input: [show(1399, [1, 3])] },
		'of which one is named wrongly, going on': {
			...{ ...play, ...goesOn, once: true },
			input: [{ subscriptionId: 'x', kept: 1 }, { subscriptionId: 2 }],
		},
		'of which one is not there, to the error output': {
			...{ ...play, ...hasErrorOutput, once: true },
			input: [{ subscriptionId: 9 }, { subscriptionId: 2 }],
		},
		'of another user': { ...play, input: [{ subscriptionId: 1 }], credential: asGuest },
		...(operation === 'get' ? {} : refusals(operation, change)),
	});
};

/** The list is read first; a subscription that is not paused is not resumed. */
const refusals = (operation: Operation, parameters: MoviePilotPlay['parameters']) => {
	const play: MoviePilotPlay = {
		...{ ...rows, parameters },
		input: [{ subscriptionId: operation === 'resume' ? 3 : 1 }],
	};
	const said = { success: false, message: '订阅不存在', data: {} };
	return {
		'where the server fails': {
			...play,
			then: ({ faults }: GenerationWorld) => faults.add({ path: /subscribe/, after: 1, ...serverFails }),
		},
		'where the server refuses in words': {
			...play,
			then: ({ faults }: GenerationWorld) =>
				faults.add({ path: /subscribe/, after: 1, status: 200, body: said }),
		},
	};
};

const get = casesOf('subscription.get', {
	'as received': { ...rows, input: [{ subscriptionId: 2 }], parameters: { simplify: false } },
});

const update = (name: string, subscriptionOptions: object, more: Pick<MoviePilotPlay, 'once'> = {}) =>
	casesOf('subscription.update', {
		[name]: {
			...{ ...rows, ...more },
			input: [{ subscriptionId: 2 }],
			parameters: { subscriptionOptions: { ...subscriptionOptions } },
		},
	});

const searchNow = casesOf('subscription.searchNow', {
	'that is new, waiting for it': {
		seed: ({ state, clock }) => {
			state.subscriptions.seed(film);
			state.torrents.seed(film);
			clock.advance(20_000);
		},
		input: [{ subscriptionId: 1 }],
	},
	'that is new, without waiting': {
		seed: ({ state }) => void state.subscriptions.seed(film),
		...{ input: [{ subscriptionId: 1 }], parameters: { waitForNew: false } },
	},
	'without waiting for a sign': {
		...{ ...rows, input: [{ subscriptionId: 1 }], parameters: { confirmSeconds: 0 } },
	},
	'while another search runs': {
		...{ ...rows, options: { subscriptionSearchMs: 60_000 } },
		input: [{ subscriptionId: 2 }, { subscriptionId: 1 }],
		parameters: { confirmSeconds: 15 },
	},
	'with a waiting time that cannot be': {
		once: true,
		...{ ...rows, input: [{ subscriptionId: 1 }], parameters: { confirmSeconds: 9999 } },
	},
});

export const subscriptionRows: MoviePilotCase[] = [
	...operations.flatMap(naming),
	...get,
	...searchNow,
	...update('with options changed', {
		quality: 'Blu-?Ray',
		sites: [2],
		totalEpisode: 10,
		savePath: 'rclone:/MP',
	}),
	...update('with options cleared', { include: '', sites: [], filterGroups: '', bestVersion: false }),
	...update('paused', { state: 'paused' }),
	...update('with nothing to change', {}, { once: true }),
];
