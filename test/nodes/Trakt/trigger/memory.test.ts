import { DAY, both, movie, titles, open } from './watching';

let rig: Awaited<ReturnType<typeof open>>;
const start = async (options?: Parameters<typeof open>[0]) => {
	rig = await open(options);
};
afterEach(async () => await rig.stop());

describe('a manual run', () => {
	it('shows the newest entries and remembers nothing', async () => {
		await start();
		for (const id of [1, 3, 4, 5]) {
			rig.add(id);
			rig.pass(1000);
		}
		const poller = rig.poller({});
		expect(titles(await poller.poll('manual'))).toEqual([
			['added', '流浪地球'],
			['added', 'Lost Reels'],
			['added', 'Alien'],
		]);
		expect(poller.saved()).toEqual({});
		expect(rig.paths()).toEqual(['GET /sync/watchlist/movie,show,season,episode/added/desc']);
	});
});

describe('another account or choice', () => {
	it('starts from the beginning for another account, without removals', async () => {
		await start();
		rig.add(1);
		rig.state.account('ann')?.watchlist.add(movie(3));
		const poller = await rig.watching({ ...both, firstRun: 'everything' });
		rig.credential.oauthTokenData = rig.state.issueTokens({ slug: 'ann' });
		expect(titles(await poller.poll())).toEqual([['added', 'Alien']]);
	});

	it('gives a kind chosen later a first run of its own, while the others carry on', async () => {
		await start();
		rig.state.watchlist.add({ type: 'show', traktId: 1 });
		const poller = await rig.watching({ mediaTypes: ['movie'] });
		rig.add(1);
		poller.change({ mediaTypes: ['movie', 'show'] });
		expect(titles(await poller.poll())).toEqual([['added', 'Heat']]);
		rig.state.watchlist.add({ type: 'show', traktId: 2 });
		expect(titles(await poller.poll())).toEqual([['added', 'The Expanse']]);
	});

	it('does not call titles removed whose kind is not watched any more', async () => {
		await start();
		rig.add(1);
		const poller = await rig.watching(both);
		poller.change({ mediaTypes: ['show'] });
		expect(await poller.poll()).toBeNull();
	});
});

describe('damaged memory', () => {
	it('is set aside, and what was listed since the last look is reported', async () => {
		await start();
		rig.add(1);
		rig.pass(DAY);
		const poller = await rig.watching(both);
		const saved = poller.saved();
		const memory = saved['node:Trakt'];
		const damaged = { ...memory.watchlist, entries: { m1: 'x' } };
		poller.restore({ ...saved, 'node:Trakt': { ...memory, watchlist: damaged } });
		rig.add(3);
		expect(titles(await poller.poll())).toEqual([['added', 'Alien']]);
		expect(poller.saved()['node:Trakt'].watchlistSetAside).toEqual(damaged);
		expect(await poller.poll()).toBeNull();
	});
});
