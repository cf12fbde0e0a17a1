import { film, show, startServer, type Server } from './world';

const SUBSCRIBE = '/api/v1/subscribe/';
const HOUR = 3_600_000;

describe('older versions of MoviePilot v2', () => {
	const run = async (version: string, use: (server: Server) => Promise<void>) => {
		const server = await startServer({ version });
		await use(server).finally(() => server.stop());
	};
	const create = async (server: Server, body: object) => (await server.api.post(SUBSCRIBE, body)).data;

	it('2.9.8 has no season 0', () =>
		run('v2.9.8', async (server) => {
			expect((await create(server, { ...show, season: 0 })).message).toBe('未获取到第 0 季的总集数');
			const { data } = await server.api.get('/api/v1/media/tmdb%3A1399?type_name=电视剧');
			expect(Object.keys(data.seasons)).toEqual(['1', '2', '3']);
			expect(data.media_id).toBeUndefined();
		}));

	it('2.14 subscribes season 0 and never looks for it in the library', () =>
		run('v2.14.0', async (server) => {
			expect((await create(server, { ...show, season: 0 })).success).toBe(true);
			const body = { type: '电视剧', title: 'Game of Thrones', tmdb_id: 1399, season: 0 };
			expect((await server.api.post('/api/v1/mediaserver/notexists', body)).data).toEqual([]);
		}));

	it('2.14.1 never starts the first search of a row made by the API', () =>
		run('v2.14.1', async (server) => {
			await create(server, film);
			server.state.subscriptions.seed({ mediaType: 'movie', tmdbId: 530915 });
			server.clock.advance(HOUR);
			server.state.runJobs();
			expect(server.state.subscriptions.all().map((row) => row.state)).toEqual(['N', 'R']);
		}));

	it('2.14.1 shows everybody everything, 2.14.2 no longer', async () => {
		for (const [version, seen] of [['v2.14.1', 1] as const, ['v2.14.2', 0] as const])
			await run(version, async (server) => {
				await create(server, film);
				expect((await (await server.login('guest')).get(SUBSCRIBE)).data).toHaveLength(seen);
			});
	});

	it('2.15.3 tells rows apart by episode group, 2.15.2 does not', async () => {
		for (const [version, rows] of [['v2.15.2', 1] as const, ['v2.15.3', 2] as const])
			await run(version, async (server) => {
				await create(server, show);
				await create(server, { ...show, episode_group: 'abc' });
				expect(server.state.subscriptions.all()).toHaveLength(rows);
			});
	});
});
