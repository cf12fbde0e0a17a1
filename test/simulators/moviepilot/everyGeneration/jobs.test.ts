import { names, startSpeaking, type Speaker } from './speakers';

const MINUTE = 60_000;

describe.each(names)('what MoviePilot %s does on its own', (name) => {
	let mp: Speaker;
	beforeEach(async () => (mp = await startSpeaking(name)));
	afterEach(() => mp.server.stop());
	const later = (milliseconds: number) => {
		mp.server.clock.advance(milliseconds);
		mp.server.state.runJobs();
	};
	const states = () => mp.server.state.subscriptions.all().map((row) => row.state);

	it('searches a new row at the next fifth minute, never in its first one', async () => {
		later(4 * MINUTE + 1);
		await mp.create(mp.film);
		later(MINUTE - 1);
		expect(states()).toEqual(['N']);
		later(5 * MINUTE);
		expect(states()).toEqual(['R']);
	});

	it('skips a search on request within the first minute', async () => {
		mp.server.state.library.seed({ mediaType: 'movie', tmdbId: 550 });
		await mp.create(mp.film);
		mp.server.clock.advance(MINUTE - 1);
		expect((await mp.act('search', 1)).success).toBe(true);
		later(MINUTE);
		expect(states()).toEqual(['N']);
	});

	it('runs one search at a time and drops the other without a word', async () => {
		for (const tmdbId of [550, 530915]) {
			mp.server.state.library.seed({ mediaType: 'movie', tmdbId });
			mp.server.state.subscriptions.seed({ mediaType: 'movie', tmdbId, state: 'R' });
		}
		mp.server.clock.advance(MINUTE);
		for (const id of [1, 2]) expect((await mp.act('search', id)).success).toBe(true);
		later(10_000);
		expect(mp.server.state.subscriptions.all().map((row) => row.tmdbId)).toEqual([530915]);
	});

	it('moves a completed row into the history', async () => {
		mp.server.state.torrents.seed({ mediaType: 'tv', tmdbId: 1399, season: 1 });
		await mp.create(mp.show);
		later(5 * MINUTE);
		expect(await mp.get('/api/v1/subscribe/')).toEqual([]);
		expect(await mp.get('/api/v1/subscribe/history/电视剧')).toMatchObject([{ id: 1, season: 1 }]);
		expect(await mp.get('/api/v1/download/')).toHaveLength(1);
	});

	it('resets a row to running with everything lacking', async () => {
		const draft = { mediaType: 'tv', tmdbId: 1399, note: [1, 2], lackEpisode: 2, state: 'P' } as const;
		mp.server.state.subscriptions.seed({ ...draft, note: [1, 2] });
		expect((await mp.act('reset', 1)).success).toBe(true);
		expect(await mp.get('/api/v1/subscribe/1')).toMatchObject({ note: [], lack_episode: 4, state: 'R' });
	});
});
