import type { IDataObject } from 'n8n-workflow';
import { movie } from '../world';
import { ended, openLedgerWorld, openOf, type LedgerWorld } from './ledgerWorld';

let world: LedgerWorld;
beforeEach(async () => {
	world = await openLedgerWorld();
});
afterEach(async () => await world.stop());

const film = (tmdbId: number) => ({ mediaType: 'movie' as const, tmdbId });
const check = async () => (await world.ledger('check')).json[0] ?? {};
const repair = async (report: object, parameters: IDataObject = { dryRun: false }, mode?: 'manual') =>
	await world.ledger('repair', parameters, [report], mode);
const state = async (tmdbId: number, sourceId: string) => {
	const { json } = await world.ledger('lookUp', {}, [movie(tmdbId, { sourceId })]);
	return json[0]?.ledger;
};

/** Two rows of one film, an open wish that is there, and a film that is nowhere. */
async function openTrouble() {
	world.remember([
		ended('movie:1001', { outcome: 'deferred', sourceIds: ['a:1'] }),
		ended('movie:1002', { sourceIds: ['a:2'] }),
		ended('movie:1003', { outcome: 'in_library', sourceIds: ['a:3'] }),
	]);
	world.state.library.seed(film(1003));
	const rows = [film(1001), film(1001)].map((draft) => world.state.subscriptions.seed(draft));
	return { keep: rows[0]?.id ?? 0, remove: rows[1]?.id ?? 0, report: await check() };
}

describe('Audit: Repair', () => {
	it('changes nothing unless told to, and says what it would do', async () => {
		const { report, keep, remove } = await openTrouble();
		const before = world.stored();
		world.forget();
		const { json } = await world.ledger('repair', {}, [report]);
		expect(json).toMatchObject([
			{ action: 'closeWish', key: 'movie:1001', as: 'already_subscribed', done: false, dryRun: true },
			{ action: 'removeDuplicate', keep, remove, done: false, reason: expect.stringContaining('Dry run') },
		]);
		expect(world.writes()).toEqual([]);
		expect(world.stored()).toEqual(before);
	});

	it('closes open wishes, removes the younger of two rows, and the next check finds neither', async () => {
		const { report, keep, remove } = await openTrouble();
		const { json, paired } = await repair(report);
		expect(json).toMatchObject([
			{ action: 'closeWish', key: 'movie:1001', sourceId: 'a:1', done: true, saved: true },
			{ action: 'removeDuplicate', keep, remove, done: true },
		]);
		expect(paired).toEqual([{ item: 0 }, { item: 0 }]);
		expect(world.rows().map(({ id }) => id)).toEqual([keep]);
		expect(openOf(world.stored())).toEqual({});
		expect(await state(1001, 'a:1')).toMatchObject({ state: 'done' });
		expect((await check()).counts).toMatchObject({ openButThere: 0, duplicates: 0 });
	});

	it('leaves forgotten what somebody deleted, unless told to get it again', async () => {
		const { report } = await openTrouble();
		expect(report.nowhere).toMatchObject([{ key: 'movie:1002' }]);
		await repair(report);
		expect(await state(1002, 'a:2')).toMatchObject({ state: 'done' });
		const { json } = await repair(report, { dryRun: false, forgetGone: true });
		expect(json).toContainEqual(expect.objectContaining({ action: 'forget', key: 'movie:1002', done: true }));
		expect(await state(1002, 'a:2')).toMatchObject({ state: 'new' });
	});

	it('removes at most as many as allowed', async () => {
		const { report } = await openTrouble();
		const { json } = await repair(report, { dryRun: false, maxRemovals: 0 });
		expect(json.map(({ action }) => action)).toEqual(['closeWish']);
		expect(world.rows()).toHaveLength(2);
	});

	it('does not remove what changed since the check', async () => {
		const { report, keep } = await openTrouble();
		const row = world.rows().find(({ id }) => id === keep);
		if (row) world.state.subscriptions.complete(row, world.now);
		const { json } = await repair(report);
		expect(json).toContainEqual(
			expect.objectContaining({
				action: 'removeDuplicate',
				done: false,
				reason: expect.stringMatching(/not there/),
			}),
		);
		expect(world.rows()).toHaveLength(1);
	});

	it('believes no deletion that it does not see', async () => {
		const { report, remove } = await openTrouble();
		world.faults.add({
			method: 'DELETE',
			path: /subscribe/,
			status: 200,
			body: { success: true, message: '' },
		});
		const { json } = await repair(report);
		expect(json).toContainEqual(
			expect.objectContaining({ remove, done: false, reason: expect.stringMatching(/still there/) }),
		);
	});

	it('says so when a deletion fails, after it has written down what concerns the ledger', async () => {
		const { report } = await openTrouble();
		world.faults.add({ method: 'DELETE', path: /subscribe/, status: 500 });
		const { json } = await repair(report);
		expect(json).toMatchObject([
			{ action: 'closeWish', done: true },
			{ action: 'removeDuplicate', done: false, reason: expect.stringContaining('500') },
		]);
		expect(openOf(world.stored())).toEqual({});
	});

	it('refuses what is no report, or an old one', async () => {
		const { report } = await openTrouble();
		expect((await repair(movie(550))).error?.message).toBe('This is not the report of a ledger check');
		world.clock.advance(25 * 60 * 60_000);
		expect((await repair(report)).error?.message).toContain('check again');
		expect(world.rows()).toHaveLength(2);
	});

	it('has nothing to say about a report without findings, and asks nothing', async () => {
		const report = await check();
		world.forget();
		expect((await repair(report)).json).toEqual([]);
		expect(world.sent()).toEqual([]);
	});

	it('by hand says that the ledger is not saved', async () => {
		const { report } = await openTrouble();
		const { json } = await repair(report, { dryRun: false, maxRemovals: 0 }, 'manual');
		expect(json).toMatchObject([
			{ action: 'closeWish', saved: false, note: expect.stringContaining('by hand') },
		]);
	});
});
