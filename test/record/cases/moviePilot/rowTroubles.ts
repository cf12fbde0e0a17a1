/** What goes wrong, or is odd, with subscriptions that exist and with the server itself. */
import { asAdmin, casesOf, type MoviePilotCase, type MoviePilotPlay } from '../../stages/moviePilot';
import { film, movie, season, show } from './works';

const one: MoviePilotPlay = {
	seed: ({ state, clock }) => {
		state.subscriptions.seed({ ...film, state: 'R' });
		state.subscriptions.seed({ ...season(1), state: 'S' });
		clock.advance(120_000);
	},
	input: [{ subscriptionId: 1 }],
};
const said = { status: 200, body: { success: true, message: null, data: {} } };
const list = { method: 'GET', path: '/api/v1/subscribe/' };
const byMedia = { subscriptionBy: 'fromInput' };

/** The server says yes, and nothing happens. */
const believed: MoviePilotPlay = {
	...one,
	then: ({ faults }) => faults.add({ path: /subscribe/, after: 1, ...said }),
};
/** It is completed between the list and the reading back. */
const gone: MoviePilotPlay = {
	...one,
	then: ({ faults, state }) =>
		faults.add({
			...{ ...list, after: 1 },
			before: () => {
				for (const row of [...state.subscriptions.all()])
					state.subscriptions.complete(row, state.clock.now());
			},
		}),
};
const change = (subscriptionOptions: object) => ({
	parameters: { subscriptionOptions: { ...subscriptionOptions } },
});

const rows = [
	...casesOf('subscription.delete', {
		'that the server does not delete': believed,
		'without a number': {
			...one,
			once: true,
			input: [movie(550, { tmdbId: null, ids: {} })],
			parameters: byMedia,
		},
		'of a whole show': { ...one, once: true, input: [show(1399, 'all')], parameters: byMedia },
	}),
	...casesOf('subscription.pause', { 'that the server does not pause': believed, 'that is gone': gone }),
	...casesOf('subscription.reset', { 'that is gone': gone }),
	...casesOf('subscription.update', {
		'that the server does not take over': { ...believed, ...change({ include: 'HDR', quality: 'Remux' }) },
		'made active': { ...one, input: [{ subscriptionId: 2 }], ...change({ state: 'active' }) },
	}),
	...casesOf('subscription.searchNow', { 'that is gone': gone }),
	...casesOf('subscription.follow', {
		'for a time that cannot be': {
			once: true,
			input: [movie(550)],
			parameters: { timeoutMinutes: '={{ -1 }}' },
		},
		'a download that leaves the queue': {
			seed: ({ state, faults }) => {
				const { hash } = state.downloads.seed(film);
				faults.add({ ...list, after: 1, before: () => void state.downloads.remove(hash) });
			},
			...{ input: [movie(550)], parameters: { timeoutMinutes: 3 } },
		},
	}),
];

const server = casesOf('server.getStatus', {
	'of an older version': { once: true, options: { version: 'v2.11.0' } },
	'addressed as another generation': { once: true, credential: { version: '2.5' } },
	'signed in with a code': { credential: { ...asAdmin, oneTimePassword: ' 123456 ' } },
	'with the key in the query': { credential: { authentication: 'queryToken' } },
	'with the key in a header': { credential: { authentication: 'apiKey' } },
	'with the generation found out, where the server is away': {
		credential: { version: 'detect' },
		seed: ({ faults }) => faults.add({ path: /./, status: 503, times: 99 }),
	},
});

const dropDowns = casesOf('loadOptions.getSavePaths', {
	'of an older version': { once: true, options: { version: 'v2.11.0' } },
});

export const rowTroubles: MoviePilotCase[] = [...rows, ...server, ...dropDowns];
