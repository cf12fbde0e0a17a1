import { film, show, startServer, type Server } from './world';

const SUBSCRIBE = '/api/v1/subscribe/';
const MINUTE = 60_000;

describe('what MoviePilot v2 does on its own', () => {
	let server: Server;
	beforeEach(async () => (server = await startServer()));
	afterEach(() => server.stop());
	const later = (milliseconds: number) => {
		server.clock.advance(milliseconds);
		server.state.runJobs();
	};
	const state = () => server.state.subscriptions.all().map((row) => row.state);
	const seedEpisodes = (episodes?: number[]) =>
		server.state.torrents.seed({ mediaType: 'tv', tmdbId: 1399, season: 1, episodes });

	it('searches a new row at the next fifth minute and lets it run', async () => {
		await server.api.post(SUBSCRIBE, film);
		later(5 * MINUTE - 1);
		expect(state()).toEqual(['N']);
		later(1);
		expect(state()).toEqual(['R']);
	});

	it('leaves a row younger than a minute for the next turn', async () => {
		later(4 * MINUTE + 1);
		await server.api.post(SUBSCRIBE, film);
		later(MINUTE - 1);
		expect(state()).toEqual(['N']);
		later(5 * MINUTE);
		expect(state()).toEqual(['R']);
	});

	it('never searches a row suspended within its first minute', async () => {
		server.state.library.seed({ mediaType: 'movie', tmdbId: 550 });
		await server.api.post(SUBSCRIBE, film);
		await server.api.put(`${SUBSCRIBE}status/1?state=S`);
		later(60 * MINUTE);
		expect(state()).toEqual(['S']);
	});

	it('completes at once what the library holds, and shows it to the next request', async () => {
		server.state.library.seed({ mediaType: 'movie', tmdbId: 550 });
		await server.api.post(SUBSCRIBE, film);
		server.clock.advance(5 * MINUTE);
		expect((await server.api.get(SUBSCRIBE)).data).toEqual([]);
		expect(server.state.subscriptions.history()).toMatchObject([{ id: 1, tmdbId: 550 }]);
		expect(server.state.notifications.count({ mediaType: 'movie', tmdbId: 550, kind: 'completed' })).toBe(1);
	});

	it('completes a film as soon as its download starts', async () => {
		server.state.torrents.seed({ mediaType: 'movie', tmdbId: 550, seeders: 99, fails: true });
		const second = server.state.torrents.seed({ mediaType: 'movie', tmdbId: 550, seeders: 1 });
		await server.api.post(SUBSCRIBE, film);
		later(5 * MINUTE);
		expect(server.state.subscriptions.all()).toEqual([]);
		expect(server.state.downloads.queue().map(({ hash }) => hash)).toEqual([second.hash]);
	});

	it('notes the episodes it found and keeps the row for the rest', async () => {
		server.state.library.seed({ mediaType: 'tv', tmdbId: 1399, season: 1, episodes: [1] });
		seedEpisodes([2]);
		seedEpisodes(); // a pack is no use while an episode is held
		await server.api.post(SUBSCRIBE, show);
		later(5 * MINUTE);
		expect(server.state.subscriptions.all()).toMatchObject([{ state: 'R', lackEpisode: 2, note: [2] }]);
	});

	it('takes one pack for a whole season and is done', async () => {
		seedEpisodes();
		seedEpisodes([1]);
		await server.api.post(SUBSCRIBE, show);
		later(5 * MINUTE);
		expect(server.state.downloads.queue()).toHaveLength(1);
		expect(server.state.subscriptions.history()).toHaveLength(1);
	});

	it('wants only the episodes from the start to the total', async () => {
		seedEpisodes([3]);
		seedEpisodes([4]);
		await server.api.post(SUBSCRIBE, { ...show, start_episode: 3 });
		later(5 * MINUTE);
		expect(server.state.subscriptions.history()).toHaveLength(1);
	});

	it('takes only from the sites and names a row allows', async () => {
		server.state.torrents.seed({ mediaType: 'movie', tmdbId: 550, site: 2 });
		server.state.torrents.seed({ mediaType: 'movie', tmdbId: 550, name: 'Fight.Club.CAM' });
		await server.api.post(SUBSCRIBE, { ...film, sites: [1], exclude: 'cam' });
		later(5 * MINUTE);
		expect(state()).toEqual(['R']);
	});

	it('searches one row on request, suspended or not, after the answer', async () => {
		server.state.library.seed({ mediaType: 'movie', tmdbId: 550 });
		server.state.subscriptions.seed({ mediaType: 'movie', tmdbId: 550, state: 'S' });
		server.clock.advance(MINUTE);
		expect((await server.api.get(`${SUBSCRIBE}search/1`)).data.success).toBe(true);
		expect(state()).toEqual(['S']);
		later(5_000);
		expect(server.state.subscriptions.history()).toHaveLength(1);
	});

	it('drops a second search without a word while one runs', async () => {
		for (const tmdbId of [550, 530915]) {
			server.state.library.seed({ mediaType: 'movie', tmdbId });
			server.state.subscriptions.seed({ mediaType: 'movie', tmdbId, state: 'R' });
		}
		server.clock.advance(MINUTE);
		await server.api.get(`${SUBSCRIBE}search/1`);
		expect((await server.api.get(`${SUBSCRIBE}search/2`)).data.success).toBe(true);
		later(60 * MINUTE);
		expect(server.state.jobs.droppedSearches()).toBe(1);
		expect(server.state.subscriptions.all().map((row) => row.tmdbId)).toEqual([530915]);
	});

	it('skips a search on request within the first minute and reports a missing row', async () => {
		server.state.library.seed({ mediaType: 'movie', tmdbId: 550 });
		await server.api.post(SUBSCRIBE, film);
		server.clock.advance(MINUTE - 1);
		expect((await server.api.get(`${SUBSCRIBE}search/1`)).data.success).toBe(true);
		later(MINUTE);
		expect(state()).toEqual(['N']);
		expect((await server.api.get(`${SUBSCRIBE}search/9`)).data.message).toBe('订阅不存在');
	});

	it('replaces a total given at creation, unless it was changed by hand', async () => {
		await server.api.post(SUBSCRIBE, { ...show, total_episode: 9 });
		server.state.subscriptions.seed({
			mediaType: 'tv',
			tmdbId: 1399,
			season: 2,
			totalEpisode: 9,
			manualTotal: true,
		});
		later(6 * 60 * MINUTE);
		expect(server.state.subscriptions.all().map((row) => row.totalEpisode)).toEqual([4, 9]);
	});
});
