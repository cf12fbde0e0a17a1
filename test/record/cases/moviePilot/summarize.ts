import { goesOn } from '../../scene';
import { casesOf, type MoviePilotCase } from '../../stages/moviePilot';
import { movie, show } from './works';

const told = (state: string, more = {}) => movie(550, { ledger: { state, reason: 'x' }, ...more });

export const summarize: MoviePilotCase[] = casesOf('media.summarize', {
	'of each kind': {
		input: [
			movie(550, { outcome: 'subscribed', year: 1999 }),
			show(1399, [2], { outcome: 'download_started', season: 2, year: 2011 }),
			show(1399, [1], { outcome: 'subscribed', season: 1, year: 2011 }),
			movie(1001, { outcome: 'in_library' }),
			show(1399, [0], { outcome: 'skipped_specials', season: 0 }),
			movie(1002, { outcome: 'failed', reason: 'MoviePilot said: no' }),
			movie(1003, { outcome: 'deferred', reason: 'MoviePilot is not available right now (503)' }),
			movie(1004, { tmdbId: null, ids: {}, outcome: 'missing_tmdb_id' }),
		],
	},
	'where nothing is new': { input: [movie(550, { outcome: 'already_subscribed' })] },
	'of items without an outcome': { input: [{ hello: 1 }, movie(550, { status: 'missing' })] },
	'of what the ledger said to leave alone': {
		input: [
			...['done', 'done', 'waiting', 'in_flight', 'new', 'due', 'nonsense'].map((state) => told(state)),
			told('done', { outcome: 'in_library' }),
		],
	},
	'of statuses, going on': { ...goesOn, input: [movie(550, { status: 'in_library' }), {}] },
});
