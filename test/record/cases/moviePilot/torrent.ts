import { goesOn, hasErrorOutput } from '../../scene';
import { casesOf, type MoviePilotCase, type MoviePilotPlay } from '../../stages/moviePilot';
import { defined, downloaders, film, movie, season, serverFails, show, wrongKey } from './works';

const offers: MoviePilotPlay = {
	options: { downloaders },
	seed: ({ state }) => {
		state.torrents.seed({ ...film, name: 'Fight.Club.2160p.UHD', priority: 100, seeders: 50 });
		state.torrents.seed({ ...film, name: 'Fight.Club.1080p', site: 2, priority: 90, free: true });
		state.torrents.seed({ ...film, name: 'Fight.Club.4K.HDR', site: 2, priority: 80, size: 9_000_000_000 });
		state.torrents.seed({ ...season(1), episodes: [1, 2] });
		state.torrents.seed({ ...season(2) });
	},
};
const wished = [movie(550), show(1399, [1, 2]), movie(1001)];

const search = casesOf('torrent.search', {
	'per title': { ...offers, input: wished },
	'per torrent': { ...offers, input: wished, parameters: { torrentOutput: 'perTorrent' } },
	'for a title typed in': {
		...{ ...offers, parameters: { ...defined, mediaType: 'tv', tmdbId: '1399', seasons: '2' } },
	},
	'with a filter': {
		...{ ...offers, input: [movie(550)] },
		parameters: { torrentFilter: { freeOnly: true, minSeeders: 5, maxSizeGb: 8 } },
	},
	'on one site and of some resolutions': {
		...{ ...offers, input: [movie(550)] },
		parameters: { searchOptions: { sites: [2], resolution: '4k, 2160P' } },
	},
	'on a site that is none': {
		once: true,
		...{ ...offers, input: [movie(550)], parameters: { searchOptions: { sites: ['first'] } } },
	},
	'for items that are none': {
		once: true,
		...offers,
		input: [{ kept: 1 }, movie(550, { tmdbId: null, ids: {} })],
	},
	'that fails for one title': {
		...offers,
		input: wished,
		then: ({ faults }) => faults.add({ path: /search.*550/, ...serverFails }),
	},
	'with a wrong key, going on': { ...goesOn, credential: wrongKey, input: [movie(550), movie(1001)] },
	'with a wrong key, to the error output': { ...hasErrorOutput, credential: wrongKey, input: [movie(550)] },
});

const found: MoviePilotPlay = {
	...offers,
	input: async (_world, step) => await step('torrent.search', wished),
};

const download = casesOf('torrent.download', {
	'as found': found,
	'into a downloader and a directory': {
		once: true,
		...found,
		parameters: { downloader: 'Second', savePath: '/films' },
	},
	'of which the best is refused': {
		seed: ({ state }) => {
			state.torrents.seed({ ...film, name: 'Refused', priority: 100, fails: true });
			state.torrents.seed({ ...film, name: 'Taken', priority: 50 });
		},
		input: async (_world, step) => await step('torrent.search', [movie(550)]),
	},
	'of what is missing of a season': {
		...offers,
		seed: async (world, step) => {
			world.state.library.seed({ ...season(1), episodes: [1] });
			await offers.seed?.(world, step);
		},
		input: async (_world, step) =>
			await step('torrent.search', await step('media.checkStatus', [show(1399, [1, 2])])),
	},
	'for titles without torrents': {
		once: true,
		...offers,
		input: [movie(550, { torrents: [] }), movie(1001)],
	},
	'by a reference nobody knows': {
		...offers,
		input: [movie(550, { torrents: [{ ref: 'gone', title: 'Gone', site: 'First Site' }] })],
	},
	'whose answer is lost': {
		...found,
		then: ({ faults }) => faults.add({ method: 'POST', path: '/api/v1/download/', reset: true }),
	},
	'of an item that is none, going on': { once: true, ...goesOn, ...offers, input: [{ kept: 1 }] },
});

export const torrent: MoviePilotCase[] = [...search, ...download];
