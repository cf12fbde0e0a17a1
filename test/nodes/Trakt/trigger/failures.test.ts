import { both, titles, open } from './watching';

let rig: Awaited<ReturnType<typeof open>>;
const start = async (options?: Parameters<typeof open>[0]) => {
	rig = await open(options);
};
afterEach(async () => await rig.stop());

describe('a failed poll', () => {
	it.each([
		['an error', { status: 500, times: 9 }],
		['a cut-off answer', { truncate: true as const, times: 9 }],
		['no list', { status: 200, body: { oops: true }, times: 9 }],
		['an empty list that is not true', { status: 200, body: [], headers: {}, times: 1 }],
		[
			'an empty list that counts itself as such',
			{
				status: 200,
				body: [],
				headers: { 'X-Pagination-Item-Count': '0', 'X-Pagination-Page-Count': '0' },
				times: 1,
			},
		],
	])('after %s does not move the cursor and reports nothing as removed', async (_, fault) => {
		await start();
		rig.add(1);
		const poller = await rig.watching(both);
		rig.add(3);
		const saved = structuredClone(poller.saved());
		rig.api.faults.add({ path: /^\/sync\/watchlist/, ...fault });
		await expect(poller.poll()).rejects.toThrow(/Trakt/);
		expect(poller.saved()).toEqual(saved);
		rig.api.faults.clear();
		expect(titles(await poller.poll())).toEqual([['added', 'Alien']]);
	});

	it('reads kind by kind when the comma list is refused', async () => {
		await start({ switches: { acceptCommaTypes: false } });
		const poller = await rig.watching();
		rig.add(1);
		rig.state.watchlist.add({ type: 'season', traktId: 1, season: 0 });
		expect(await poller.poll()).toEqual([
			expect.objectContaining({ title: 'Heat' }),
			expect.objectContaining({ title: 'Breaking Bad', seasons: [0] }),
		]);
	});
});

describe('a list that was emptied', () => {
	it('is believed after a second look', async () => {
		await start();
		rig.add(1);
		const poller = await rig.watching(both);
		rig.state.watchlist.clear();
		expect(titles(await poller.poll())).toEqual([['removed', 1]]);
	});
});

describe('the first poll after n8n has started', () => {
	it('forgives an outage, which would end the trigger for good, and loses nothing over it', async () => {
		await start();
		rig.add(1);
		const poller = await rig.watching();
		rig.add(3);
		rig.api.faults.add({ path: /./, status: 503, times: 9 });
		expect(await poller.poll('trigger', undefined, 'init')).toBeNull();
		rig.api.faults.clear();
		expect(titles(await poller.poll('trigger', undefined, 'init'))).toEqual([['added', 'Alien']]);
	});

	it('does not hide what only a person can mend', async () => {
		await start();
		const poller = await rig.watching();
		rig.api.faults.add({ path: /./, status: 423, times: 9 });
		await expect(poller.poll('trigger', undefined, 'init')).rejects.toThrow(/locked/i);
	});

	it('tells a person who activates the workflow about the outage', async () => {
		await start();
		const poller = rig.poller();
		rig.api.faults.add({ path: /./, status: 503, times: 9 });
		await expect(poller.poll('trigger', undefined, 'activate')).rejects.toThrow(/Trakt/);
	});
});
