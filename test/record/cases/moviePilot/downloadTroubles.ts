/** What goes wrong, or is odd, while torrents are downloaded. */
import type { Step } from '../../scene';
import { casesOf, type MoviePilotCase, type MoviePilotPlay } from '../../stages/moviePilot';
import { downloadedSpecials } from './troubles';
import { film, movie, season, show } from './works';

const found = async (step: Step) => await step('torrent.search', [movie(550)]);

const torrents: MoviePilotPlay = {
	seed: ({ state }) => {
		state.torrents.seed({ ...film, name: 'One', priority: 100 });
		state.torrents.seed({ ...film, name: 'Two', priority: 50 });
	},
	input: async (_world, step) => await found(step),
};

const downloading = casesOf('torrent.download', {
	'found more than an hour ago': { ...torrents, then: ({ clock }) => clock.advance(61 * 60_000) },
	'that the sites do not have any more': {
		...torrents,
		input: async (_world, step) =>
			JSON.parse(JSON.stringify(await found(step)).replaceAll(/[0-9a-f]{24}/g, 'f'.repeat(24))),
	},
	'that are refused without a reason': {
		...torrents,
		then: ({ faults }) =>
			faults.add({ method: 'POST', path: /download/, status: 200, times: 9, body: { success: false } }),
	},
	'by torrents typed in as text': {
		...{ ...torrents, once: true },
		parameters: { torrents: '={{ JSON.stringify($json.torrents) }}' },
	},
});

const acting = casesOf('media.searchOrSubscribe', {
	'whose download is left without an answer': {
		...{ ...torrents, input: [movie(550)], parameters: { mode: 'searchFirst' } },
		then: ({ faults }) => faults.add({ method: 'POST', path: '/api/v1/download/', reset: true }),
	},
	'of specials that were downloaded': downloadedSpecials,
	'of a season that is there and one that is not': {
		seed: ({ state }) => state.library.seed(season(1)),
		input: [show(1399, [1, 2])],
	},
});

export const downloadTroubles: MoviePilotCase[] = [...downloading, ...acting];
