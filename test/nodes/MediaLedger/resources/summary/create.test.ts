import { movie, openWorld, show, type World } from '../../../MoviePilotSubscribe/world';

let world: World;
beforeEach(async () => {
	world = await openWorld();
});
afterEach(async () => await world.stop());

const summarize = async (...input: object[]) => await world.run('summary.create', input);

describe('Summary: Create', () => {
	it('puts all outcomes into one item, in English and Chinese', async () => {
		const { json, paired } = await summarize(
			movie(550, { outcome: 'subscribed', year: 1999 }),
			show(1399, [2], { outcome: 'download_started', season: 2, year: 2011 }),
			movie(1001, { outcome: 'in_library' }),
			show(1399, [0], { outcome: 'skipped_specials', season: 0 }),
			movie(1002, { outcome: 'failed', reason: 'MoviePilot said: no' }),
		);
		expect(json).toHaveLength(1);
		expect(json[0]).toMatchObject({
			...{ total: 5, isQuiet: false },
			counts: { newMovies: 1, newShows: 1, existing: 1, skipped: 1, failed: 1 },
			outcomes: { subscribed: 1, download_started: 1, in_library: 1, skipped_specials: 1, failed: 1 },
		});
		expect(json[0]?.textEn).toContain('New movies (1): Fight Club (1999)');
		expect(json[0]?.textEn).toContain('Not done (1): Film 1002: MoviePilot said: no');
		expect(json[0]?.textZh).toContain('新增剧集 (1): Game of Thrones (2011) S02');
		expect(paired).toEqual([[0, 1, 2, 3, 4].map((item) => ({ item }))]);
	});

	it('is quiet when nothing is new and nothing failed', async () => {
		expect((await summarize(movie(550, { outcome: 'already_subscribed' }))).json).toMatchObject([
			{ isQuiet: true },
		]);
	});

	it('leaves out items without an outcome', async () => {
		expect((await summarize({ hello: 1 }, movie(550, { status: 'missing' }))).json).toMatchObject([
			{ total: 0 },
		]);
	});

	it('counts what the ledger said to leave alone, and nothing that has an outcome', async () => {
		const told = (state: string, more = {}) => movie(550, { ledger: { state, reason: 'x' }, ...more });
		const states = ['done', 'done', 'waiting', 'in_flight', 'new', 'due', 'nonsense'];
		const input = [...states.map((state) => told(state)), told('done', { outcome: 'in_library' })];
		expect((await summarize(...input, movie(550, { ledger: 'done' }))).json).toMatchObject([
			{ total: 1, isQuiet: true, leftAlone: { doneBefore: 2, waiting: 1, inHand: 1 } },
		]);
	});

	it('needs no credential and asks no server', async () => {
		await summarize(movie(550, { outcome: 'subscribed' }));
		expect(world.log).toEqual([]);
	});

	it('reads what the node itself puts out', async () => {
		const run = await world.run('media.searchOrSubscribe', [movie(550), show(1399, 'all'), movie(99999), {}]);
		expect((await summarize(...run.json)).json).toMatchObject([
			{ total: 5, counts: { newMovies: 1, newShows: 2, existing: 0, skipped: 0, failed: 2 } },
		]);
	});
});
