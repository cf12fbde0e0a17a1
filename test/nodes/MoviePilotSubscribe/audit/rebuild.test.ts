import type { IDataObject } from 'n8n-workflow';
import { movie, show } from '../world';
import { ended, openLedgerWorld, type LedgerWorld } from './ledgerWorld';

let world: LedgerWorld;
beforeEach(async () => {
	world = await openLedgerWorld();
});
afterEach(async () => await world.stop());

const film = (tmdbId: number) => ({ mediaType: 'movie' as const, tmdbId });
const day = 24 * 60 * 60_000;
const states = async (...items: object[]) =>
	(await world.ledger('lookUp', {}, items)).json.map(
		({ ledger }) => JSON.parse(JSON.stringify(ledger)).state,
	);
const rebuild = async (parameters: IDataObject = {}) => (await world.ledger('rebuild', parameters)).json[0];

/** One of each: subscribed, downloading, completed. */
function fillServer(completedAt = world.now - 10 * day) {
	world.state.subscriptions.seed({ mediaType: 'tv', tmdbId: 1399, season: 2 });
	world.state.downloads.seed(film(1001));
	world.state.downloads.seed({ name: 'foreign torrent' });
	world.state.subscriptions.complete(world.state.subscriptions.seed(film(1002)), completedAt);
}

describe('Audit: Rebuild From MoviePilot', () => {
	it('fills an empty ledger, says that it knows no sources, and is believed by Look Up', async () => {
		fillServer();
		expect(await rebuild()).toEqual({
			...{ added: 3, subscribed: 1, downloading: 1, completed: 1, alreadyKnown: 0 },
			...{ read: 4, sourcesKnown: false, saved: true },
		});
		expect(world.stored()?.sources).toEqual({});
		expect(await states(show(1399, [2]), movie(1001), movie(1002), movie(1003))).toEqual([
			...['done', 'done', 'done', 'new'],
		]);
	});

	it('loses no wish that came after the completion', async () => {
		fillServer(world.now - 10 * day);
		await rebuild();
		const listed = (at: number) => movie(1002, { listedAt: new Date(at).toISOString() });
		expect(await states(listed(world.now - 11 * day), listed(world.now - 9 * day))).toEqual(['done', 'new']);
	});

	it('leaves out the history when told to', async () => {
		fillServer();
		expect(await rebuild({ includeCompleted: false })).toMatchObject({ added: 2, completed: 0, read: 3 });
	});

	it('keeps what the ledger knows, and what is open', async () => {
		world.remember([
			ended('movie:1001', { outcome: 'in_library' }),
			ended('movie:1002', { outcome: 'failed' }),
		]);
		fillServer();
		expect(await rebuild()).toMatchObject({ added: 2, alreadyKnown: 1 });
		expect(await states(movie(1002, { sourceId: 'trakt:watchlist:movie:1002' }))).toEqual(['due']);
		expect((await world.ledger('getAll', { filters: { outcomes: ['in_library'] } })).json).toHaveLength(2);
	});

	it('sets damaged data aside first', async () => {
		world.store('scrambled');
		fillServer();
		const result = await rebuild();
		expect(result).toMatchObject({ added: 3, damagedDataKeptAs: expect.stringContaining('damaged') });
		expect(JSON.stringify(world.staticData())).toContain('scrambled');
	});

	it('does nothing with half of what it needs', async () => {
		fillServer();
		world.faults.add({ path: '/api/v1/download/', status: 500, times: 10 });
		const { error } = await world.ledger('rebuild');
		expect(error?.message).toContain('MoviePilot');
		expect(world.stored()).toBeUndefined();
	});
});
