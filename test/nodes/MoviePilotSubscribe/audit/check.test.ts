import { ended, openLedgerWorld, type LedgerWorld } from './ledgerWorld';

let world: LedgerWorld;
beforeEach(async () => {
	world = await openLedgerWorld();
});
afterEach(async () => await world.stop());

const check = async (parameters = {}) => {
	const { json, error } = await world.ledger('check', parameters);
	if (error) throw error;
	return json[0] ?? {};
};
const film = (tmdbId: number) => ({ mediaType: 'movie' as const, tmdbId });
const season = (number: number) => ({ mediaType: 'tv' as const, tmdbId: 1399, season: number });
const lookUps = () => world.sent().filter((line) => line.endsWith('/notexists'));

describe('Audit: Check', () => {
	it('finds nothing where ledger and server agree, and asks the library nothing', async () => {
		world.remember([ended('movie:1001'), ended('movie:1002'), ended('tv:1399:s02')]);
		world.state.subscriptions.seed(film(1001));
		world.state.downloads.seed(film(1002));
		const row = world.state.subscriptions.seed(season(2));
		world.state.subscriptions.complete(row, world.now);
		const before = world.stored();
		const report = await check();
		expect(report).toMatchObject({
			report: 'ledger check',
			checkedAt: expect.stringMatching(/^2026-03-/),
			counts: { nowhere: 0, notInLedger: 0, openButThere: 0, duplicates: 0, stale: 0 },
			library: { mediaServers: null, lookedUp: 0 },
			server: { subscriptions: 1, downloading: 1, completed: 1, completedIsWhole: true },
		});
		expect(lookUps()).toEqual([]);
		expect(world.writes()).toEqual([]);
		expect(world.stored()).toEqual(before);
	});

	it('finds what is nowhere, after looking into the library for what no list explains', async () => {
		world.remember([
			ended('movie:1001'),
			ended('movie:1002', { outcome: 'in_library' }),
			ended('movie:1003'),
			ended('tv:1399:s01'),
			ended('tv:1399:s02'),
		]);
		world.state.library.seed(film(1002));
		world.state.library.seed({ ...season(1), episodes: [1] });
		world.state.subscriptions.seed(film(1003));
		const report = await check();
		expect(report.nowhere).toMatchObject([
			{ key: 'movie:1001', outcome: 'subscribed' },
			{ key: 'tv:1399:s02', outcome: 'subscribed' },
		]);
		expect(report.library).toEqual({
			...{ mediaServers: 1, lookedUp: 4, found: 2, undecided: 0, notLookedUp: 0 },
		});
		// Once per title: both seasons come with one answer.
		expect(lookUps()).toHaveLength(3);
	});

	it('claims nothing about what it could not see: no media server, unknown titles, beyond the limit', async () => {
		world.remember([ended('movie:1001'), ended('movie:99999')]);
		expect(await check({ maxLibraryLookUps: 0 })).toMatchObject({
			nowhere: [],
			library: { lookedUp: 0, notLookedUp: 2 },
		});
		const report = await check();
		expect(report).toMatchObject({ nowhere: [{ key: 'movie:1001' }], library: { undecided: 1 } });
		await world.stop();
		world = await openLedgerWorld({ mediaServers: [] });
		world.remember([ended('movie:1001')]);
		expect(await check()).toMatchObject({ nowhere: [], library: { mediaServers: 0, notLookedUp: 1 } });
		expect(lookUps()).toEqual([]);
	});

	it('finds open wishes that are there by now', async () => {
		const open = { outcome: 'deferred' as const };
		world.remember(['movie:1001', 'movie:1002', 'movie:1003', 'movie:1004'].map((key) => ended(key, open)));
		world.state.subscriptions.seed(film(1001));
		world.state.downloads.seed(film(1002));
		world.state.library.seed(film(1003));
		expect((await check()).openButThere).toMatchObject([
			{ key: 'movie:1001', as: 'already_subscribed', sourceId: 'trakt:watchlist:movie:1001' },
			{ key: 'movie:1002', as: 'downloading' },
			{ key: 'movie:1003', as: 'in_library' },
		]);
	});

	it('takes a show that is open as a whole for there once all its aired seasons are', async () => {
		world.remember([ended('tv:1399', { outcome: 'deferred' })]);
		world.state.library.seed(season(1));
		expect((await check()).openButThere).toEqual([]);
		world.state.library.seed(season(2));
		expect((await check()).openButThere).toMatchObject([{ key: 'tv:1399', as: 'in_library' }]);
	});

	it('does not take two episodes on their way for the season', async () => {
		world.remember([ended('tv:1399:s01', { outcome: 'deferred' })]);
		world.state.downloads.seed({ ...season(1), episodes: [1, 2] });
		expect((await check()).openButThere).toEqual([]);
	});

	it('finds what the ledger does not know, duplicates and stale wishes', async () => {
		world.remember([ended('movie:1005', { outcome: 'failed' })], world.now - 30 * 24 * 60 * 60_000);
		const [first, second] = [
			world.state.subscriptions.seed(season(1)),
			world.state.subscriptions.seed(season(1)),
		];
		const report = await check();
		expect(report).toMatchObject({
			counts: { notInLedger: 1, duplicates: 1, stale: 1 },
			notInLedger: [{ key: 'tv:1399:s01', as: 'already_subscribed' }],
			duplicates: [{ keep: first.id, remove: second.id, isProven: true }],
			stale: [{ key: 'movie:1005', attempts: 1 }],
		});
	});

	it('asks all downloaders', async () => {
		await world.stop();
		const downloaders = ['one', 'two'].map((name) => ({ name, type: 'qbittorrent' }));
		world = await openLedgerWorld({ downloaders });
		world.state.downloads.seed({ ...film(1001), downloader: 'two' });
		expect(await check()).toMatchObject({ notInLedger: [{ key: 'movie:1001', as: 'downloading' }] });
	});

	it('reads a history of several pages to its end', async () => {
		for (let tmdbId = 1; tmdbId <= 230; tmdbId++) {
			const row = world.state.subscriptions.seed(film(tmdbId));
			world.state.subscriptions.complete(row, world.now);
		}
		expect(await check()).toMatchObject({ server: { completed: 230, completedIsWhole: true } });
	});

	it('fails as a whole when a list cannot be read: half a list would report everything as lost', async () => {
		world.remember([ended('movie:1001')]);
		world.faults.add({ path: '/api/v1/subscribe/', status: 500, times: 10 });
		const { error, json } = await world.ledger('check');
		expect(error?.message).toContain('MoviePilot');
		expect(json).toEqual([]);
	});
});
