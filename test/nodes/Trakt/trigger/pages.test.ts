import { MINUTE, both, movie, titles, open } from './watching';

let rig: Awaited<ReturnType<typeof open>>;
const start = async (options?: Parameters<typeof open>[0]) => {
	rig = await open(options);
};
afterEach(async () => await rig.stop());

describe('a list of several pages', () => {
	it('is read to the end', async () => {
		await start({ vip: true });
		rig.addMany(510);
		const poller = rig.poller({ firstRun: 'everything' });
		rig.pass(2 * MINUTE);
		expect(await poller.poll()).toHaveLength(510);
		expect(rig.paths()).toHaveLength(6);
	});

	it('is kept in at most 25 bytes for each entry', async () => {
		await start({ vip: true });
		rig.addMany(510);
		const poller = await rig.watching();
		const size = JSON.stringify(poller.saved()).length;
		expect(size).toBeLessThan(510 * 25);
	});

	it.each([
		['shrinks', () => void rig.state.watchlist.remove(movie(1000))],
		[
			'loses one and gains one',
			() => {
				rig.state.watchlist.remove(movie(1000));
				rig.add(1600);
			},
		],
	])('is read again when it %s meanwhile', async (_, before) => {
		await start({ vip: true });
		rig.addMany(300);
		const poller = await rig.watching(both);
		rig.add(1500);
		rig.api.faults.add({ path: /watchlist/, after: 1, before });
		const events = titles(await poller.poll());
		expect(events).toContainEqual(['added', 'Film 500']);
		expect(events).toContainEqual(['removed', 1000]);
		expect(events).toHaveLength(rig.state.watchlist.has(movie(1600)) ? 3 : 2);
		expect(rig.api.faults.pending()).toBe(0);
	});

	it('that never holds still changes nothing', async () => {
		await start({ vip: true });
		rig.addMany(300);
		const poller = await rig.watching(both);
		const saved = structuredClone(poller.saved());
		const remove = (id: number) => () => void rig.state.watchlist.remove(movie(id));
		rig.state.watchlist.remove(movie(1000));
		for (const id of [1001, 1002, 1003]) {
			rig.api.faults.add({ path: /watchlist/, after: 1, before: remove(id) });
		}
		await expect(poller.poll()).rejects.toThrow('changed while it was read');
		expect(poller.saved()).toEqual(saved);
		expect(rig.api.requests('GET', /watchlist/)).toHaveLength(6);
		expect(titles(await poller.poll())).toHaveLength(4);
	});

	it('is left alone when the time runs out', async () => {
		await start({ vip: true });
		rig.addMany(300);
		const poller = await rig.watching(both);
		rig.state.watchlist.remove(movie(1000));
		const saved = structuredClone(poller.saved());
		rig.api.faults.add({ path: /watchlist/, before: () => void rig.pass(2_000) });
		await expect(poller.poll('trigger', 2_400)).rejects.toThrow('took too long');
		expect(poller.saved()).toEqual(saved);
		expect(titles(await poller.poll())).toEqual([['removed', 1000]]);
	});
});
