import { goesOn, hasErrorOutput } from '../../scene';
import { casesOf, type MoviePilotCase, type MoviePilotPlay } from '../../stages/moviePilot';
import { downloaders, film, season, serverFails, wrongKey } from './works';

const queues: MoviePilotPlay = {
	options: { downloaders },
	seed: ({ state }) => {
		state.downloads.seed({ ...film, progress: 42.5 });
		state.downloads.seed({ ...season(2), episodes: [1, 2], downloader: 'Second', state: 'paused' });
		state.downloads.seed({ name: 'Somebody.Elses.Torrent' });
	},
};
const hash = (number: number) => String(number).padStart(40, '0');
const missing = { hash: 'f'.repeat(40) };

const lists = casesOf('download.getAll', {
	'of all downloaders': queues,
	'of one downloader': { ...queues, parameters: { downloaderFilter: 'Second', returnAll: true } },
	'of MoviePilot only, up to a limit': { ...queues, parameters: { onlyKnown: true, limit: 1 } },
	'for two items': { ...queues, input: [{ a: 1 }, { a: 2 }], parameters: { limit: 1 } },
	'where nothing downloads': {},
	'where no downloader is set up': { options: { downloaders: [] } },
	'with a limit that is none': { once: true, ...queues, parameters: { limit: 0 } },
	'with a limit that is none for one item, going on': {
		...{ ...queues, ...goesOn, input: [{ limit: 'x' }, { limit: 1 }] },
		parameters: { limit: '={{ $json.limit }}' },
	},
	'where the queue cannot be read': {
		seed: ({ faults }) => faults.add({ path: '/api/v1/download/', ...serverFails }),
	},
	'with a wrong key, to the error output': { ...hasErrorOutput, credential: wrongKey, input: [{}, {}] },
});

const acting = (operation: 'pause' | 'resume' | 'delete') =>
	casesOf(`download.${operation}`, {
		'as listed': { ...queues, input: async (_world, step) => await step('download.getAll') },
		'by a hash typed in': { ...queues, parameters: { hash: hash(2) } },
		'that is not there': { ...queues, input: [missing] },
		'with a hash that is none': { once: true, ...queues, input: [{ hash: '../subscribe/1' }] },
		'of which one is not there, going on': {
			...{ ...queues, ...goesOn },
			input: [{ ...missing, kept: 1 }, { hash: hash(1) }],
		},
		'of which one is not there, to the error output': {
			...{ ...queues, ...hasErrorOutput },
			input: [missing, { hash: hash(1) }],
		},
		'that the server refuses': {
			...queues,
			input: [{ hash: hash(1) }],
			then: ({ faults }) =>
				faults.add({
					...{ path: new RegExp(hash(1)), status: 200 },
					body: { success: false, message: '下载器未连接', data: {} },
				}),
		},
	});

export const download: MoviePilotCase[] = [
	...lists,
	...acting('pause'),
	...acting('resume'),
	...acting('delete'),
];
