import type { IDataObject } from 'n8n-workflow';
import { movie, openWorld, show, type World } from '../../world';

let world: World;
beforeEach(async () => {
	world = await openWorld();
});
afterEach(async () => await world.stop());

const plan = async (input: object[], parameters: IDataObject = {}) =>
	await world.run('media.searchOrSubscribe', input, { mode: 'dryRun', ...parameters });

const create = { method: 'POST', path: '/api/v1/subscribe/' };

describe('a dry run', () => {
	it('shows the request that would create, and sends questions only', async () => {
		const { json } = await plan([movie(550, { year: 1999 })], { subscriptionOptions: { resolution: '4K' } });
		expect(json).toMatchObject([{ dryRun: true, plannedOutcome: 'subscribed', status: 'missing' }]);
		expect(json[0]?.requests).toEqual([
			{
				...create,
				body: { name: 'Fight Club (1999)', type: '电影', year: '1999', tmdbid: 550, resolution: '4K' },
			},
		]);
		expect(json[0]).not.toHaveProperty('outcome');
		expect(world.writes()).toEqual([]);
		expect(world.rows()).toEqual([]);
	});

	it('shows exactly what the real run then sends', async () => {
		const input = [movie(550), show(1399, [2])];
		const planned = (await plan(input)).json.flatMap(({ requests }) => requests);
		await world.run('media.searchOrSubscribe', input);
		const sent = world.writes().map(({ method, path, body }) => ({ method, path, body }));
		expect(planned).toEqual(sent);
	});

	it('shows the search too that Search First sends before, and does not search', async () => {
		const { json } = await plan([show(1399, [1])], {
			subscriptionOptions: { sites: [1] },
		});
		expect(json).toMatchObject([
			{
				plannedOutcome: 'subscribed',
				searchFirstRequest: {
					...{ method: 'GET', path: '/api/v1/search/media/tmdb%3A1399' },
					query: { mtype: '电视剧', season: 1, sites: '1' },
				},
				requests: [create],
			},
		]);
		expect(world.requests('GET', /search/)).toEqual([]);
	});

	it('plans nothing for what is settled', async () => {
		world.state.library.seed({ mediaType: 'movie', tmdbId: 550 });
		const { json } = await plan([movie(550), show(1399, [0]), movie(99999)]);
		expect(json.filter((item) => 'outcome' in item)).toEqual([]);
		expect(json.map(({ plannedOutcome, requests }) => [plannedOutcome, requests])).toEqual([
			['in_library', []],
			['skipped_specials', []],
			['unrecognized', []],
		]);
	});

	it('leaves nothing in the ledger', async () => {
		const { json } = await plan([movie(550)]);
		const recorded = await world.run('entry.record', json, { outcome: 'subscribed' });
		expect(recorded.json).toMatchObject([
			{ recorded: { saved: false, note: 'Dry run: nothing was written' } },
		]);
		const looked = await world.run('entry.lookUp', [movie(550)], {}, { staticData: recorded.staticData });
		expect(looked.json).toMatchObject([{ ledger: { state: 'new' } }]);
	});
});
