/** Operations on subscriptions that exist. */
import { asGuest } from '../../../nodes/MoviePilotSubscribe/operations/generations';
import { goesOn, hasErrorOutput } from '../../scene';
import { casesOf, type MoviePilotCase, type MoviePilotPlay } from '../../stages/moviePilot';
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
/** What an update needs and the others do not look at. */
const change = { subscriptionOptions: { include: '2160p' } };

type Operation = 'delete' | 'get' | 'pause' | 'reset' | 'resume' | 'searchNow' | 'update';

const naming = (operation: Operation) =>
	casesOf(`subscription.${operation}`, {
		'by its number': {
			...rows,
			input: [{ subscriptionId: 1 }, { subscription: { id: 3 } }],
			parameters: change,
		},
		'by the seasons of an item': {
			...{ ...rows, input: [show(1399, [1, 2])], parameters: { ...byMedia, ...change } },
		},
		'by media typed in': { ...rows, parameters: { ...typed, ...change } },
		'that is not there': { ...rows, input: [movie(1001)], parameters: { ...byMedia, ...change } },
		'of which one season is not there': {
			...{ ...rows, input: [show(1399, [1, 3])], parameters: { ...byMedia, ...change } },
		},
		'of which one is named wrongly, going on': {
			...{ ...rows, ...goesOn, parameters: change },
			input: [{ subscriptionId: 'x', kept: 1 }, { subscriptionId: 2 }],
		},
		'of which one is not there, to the error output': {
			...{ ...rows, ...hasErrorOutput, parameters: change },
			input: [{ subscriptionId: 9 }, { subscriptionId: 2 }],
		},
		'of another user': {
			...{ ...rows, input: [{ subscriptionId: 1 }], parameters: change, credential: asGuest },
		},
		'where the server fails': {
			...{ ...rows, input: [{ subscriptionId: 1 }], parameters: change },
			then: ({ faults }) => faults.add({ path: /subscribe/, after: 1, ...serverFails }),
		},
		'where the server refuses in words': {
			...{ ...rows, input: [{ subscriptionId: 1 }], parameters: change },
			then: ({ faults }) =>
				faults.add({
					...{ path: /subscribe\/./, status: 200 },
					body: { success: false, message: '订阅不存在', data: {} },
				}),
		},
	});

const get = casesOf('subscription.get', {
	'as received': { ...rows, input: [{ subscriptionId: 2 }], parameters: { simplify: false } },
});

const update = (name: string, subscriptionOptions: object) =>
	casesOf('subscription.update', {
		[name]: {
			...rows,
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
		...{ ...rows, input: [{ subscriptionId: 1 }], parameters: { confirmSeconds: 9999 } },
	},
});

const operations: Operation[] = ['delete', 'get', 'pause', 'reset', 'resume', 'searchNow', 'update'];

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
	...update('with nothing to change', {}),
];
