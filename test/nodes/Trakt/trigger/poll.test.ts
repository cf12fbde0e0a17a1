import { TraktTrigger } from '../../../../nodes/Trakt/TraktTrigger.node';
import { openRig } from '../rig';
import { useSimulatedTime } from '../simulatedTime';

type Rig = Awaited<ReturnType<typeof openRig>>;
let rig: Rig;
const open = async (options?: Parameters<typeof openRig>[0]) => {
	rig = await openRig(options);
	useSimulatedTime(rig.clock);
	return rig;
};
afterEach(async () => await rig.stop());

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const trigger = new TraktTrigger();
const movie = (traktId: number) => ({ type: 'movie' as const, traktId });
const pass = (milliseconds: number) => rig.clock.advance(milliseconds);
const add = (traktId: number) => rig.state.watchlist.add(movie(traktId));
/** `count` films, the list of a VIP member. */
const addMany = (count: number) => Array.from({ length: count }, (_, index) => add(1000 + index));

/** Polls once over a list that has been quiet for long. */
async function watching(parameters: Record<string, unknown> = {}) {
	const poller = rig.poller(trigger, parameters);
	pass(2 * MINUTE);
	await poller.poll();
	pass(2 * MINUTE);
	rig.forget();
	return poller;
}

const titles = (events: unknown): unknown =>
	Array.isArray(events) ? events.map(({ event, title, traktId }) => [event, title || traktId]) : events;

const both = { events: ['added', 'removed'] };

describe('an idle list', () => {
	it('costs one request', async () => {
		await open();
		add(1);
		const poller = await watching();
		expect(await poller.poll()).toBeNull();
		expect(rig.paths()).toEqual(['GET /sync/last_activities']);
	});

	it('is looked at again after a day, since a removal may not move the stamps', async () => {
		await open({ switches: { removalMovesActivities: false } });
		add(1);
		add(2);
		const poller = await watching(both);
		rig.state.watchlist.remove(movie(1));
		expect(await poller.poll()).toBeNull();
		pass(DAY);
		expect(titles(await poller.poll())).toEqual([['removed', 1]]);
	});
});

describe('the first poll', () => {
	it.each([
		['baseline', null],
		[
			'newest',
			[
				['added', 'Alien'],
				['added', 'Lost Reels'],
			],
		],
		[
			'everything',
			[
				['added', 'Heat'],
				['added', 'Alien'],
				['added', 'Lost Reels'],
			],
		],
	])('reports %s, oldest first', async (firstRun, expected) => {
		await open();
		for (const id of [1, 3, 4]) {
			add(id);
			pass(1000);
		}
		const poller = rig.poller(trigger, { firstRun, newestCount: 2 });
		expect(titles(await poller.poll())).toEqual(expected);
		pass(2 * MINUTE);
		expect(await poller.poll()).toBeNull();
	});
});

describe('a change', () => {
	it('reports an added title once, as a media item', async () => {
		await open();
		const poller = await watching();
		add(5);
		expect(await poller.poll()).toEqual([
			{
				event: 'added',
				listedAs: 'movie',
				traktId: 5,
				mediaType: 'movie',
				tmdbId: 100_005,
				title: '流浪地球',
				year: 2019,
				source: 'trakt',
				sourceId: 'trakt:watchlist:991',
				listedAt: expect.stringMatching(/^2026-11-01T12:\d\d:\d\d\.000Z$/),
				ids: { trakt: 5, imdb: 'tt95', tmdb: 100_005 },
			},
		]);
		expect(await poller.poll()).toBeNull();
	});

	it('reports a removed title only when asked to', async () => {
		await open();
		add(1);
		const [quiet, poller] = [await watching(), await watching(both)];
		rig.state.watchlist.remove(movie(1));
		expect(await quiet.poll()).toBeNull();
		expect(await poller.poll()).toEqual([
			expect.objectContaining({
				event: 'removed',
				listedAs: 'movie',
				mediaType: 'movie',
				traktId: 1,
				tmdbId: null,
				sourceId: 'trakt:watchlist:991',
				ids: { trakt: 1 },
			}),
		]);
	});

	it('counts a title that was removed and listed again as new, not as removed', async () => {
		await open();
		add(1);
		const poller = await watching(both);
		rig.state.watchlist.remove(movie(1));
		add(1);
		expect(titles(await poller.poll())).toEqual([['added', 'Heat']]);
	});

	it('tells a film and a show with one number apart', async () => {
		await open();
		add(1);
		const poller = await watching(both);
		rig.state.watchlist.add({ type: 'show', traktId: 1 });
		expect(titles(await poller.poll())).toEqual([['added', 'Breaking Bad']]);
	});

	it('in the second of one already seen is found by looking again', async () => {
		await open();
		const poller = await watching();
		add(1);
		expect(titles(await poller.poll())).toEqual([['added', 'Heat']]);
		const seen = rig.state.activities.get('watchlist.updated_at');
		add(3);
		for (const path of ['watchlist.updated_at', 'movies.watchlisted_at'])
			rig.state.activities.set(path, seen);
		pass(50_000);
		expect(titles(await poller.poll())).toEqual([['added', 'Alien']]);
	});
});

describe('a list of several pages', () => {
	it('is read to the end', async () => {
		await open({ vip: true });
		addMany(510);
		const poller = rig.poller(trigger, { firstRun: 'everything' });
		pass(2 * MINUTE);
		expect(await poller.poll()).toHaveLength(510);
		expect(rig.paths()).toHaveLength(6);
	});

	it('is kept in at most 25 bytes for each entry', async () => {
		await open({ vip: true });
		addMany(510);
		const poller = await watching();
		const size = JSON.stringify(poller.saved()).length;
		expect(size).toBeLessThan(510 * 25);
	});

	it.each([
		['shrinks', () => void rig.state.watchlist.remove(movie(1000))],
		[
			'loses one and gains one',
			() => {
				rig.state.watchlist.remove(movie(1000));
				add(1600);
			},
		],
	])('is read again when it %s meanwhile', async (_, before) => {
		await open({ vip: true });
		addMany(300);
		const poller = await watching(both);
		add(1500);
		rig.api.faults.add({ path: /watchlist/, after: 1, before });
		const events = titles(await poller.poll());
		expect(events).toContainEqual(['added', 'Film 500']);
		expect(events).toContainEqual(['removed', 1000]);
		expect(events).toHaveLength(rig.state.watchlist.has(movie(1600)) ? 3 : 2);
		expect(rig.api.faults.pending()).toBe(0);
	});

	it('that never holds still changes nothing', async () => {
		await open({ vip: true });
		addMany(300);
		const poller = await watching(both);
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
		await open({ vip: true });
		addMany(300);
		const poller = await watching(both);
		rig.state.watchlist.remove(movie(1000));
		const saved = structuredClone(poller.saved());
		await expect(poller.poll('trigger', 1400)).rejects.toThrow('took too long');
		expect(poller.saved()).toEqual(saved);
		expect(titles(await poller.poll())).toEqual([['removed', 1000]]);
	});
});

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
		await open();
		add(1);
		const poller = await watching(both);
		add(3);
		const saved = structuredClone(poller.saved());
		rig.api.faults.add({ path: /^\/sync\/watchlist/, ...fault });
		await expect(poller.poll()).rejects.toThrow(/Trakt/);
		expect(poller.saved()).toEqual(saved);
		rig.api.faults.clear();
		expect(titles(await poller.poll())).toEqual([['added', 'Alien']]);
	});

	it('reads kind by kind when the comma list is refused', async () => {
		await open({ switches: { acceptCommaTypes: false } });
		const poller = await watching();
		add(1);
		rig.state.watchlist.add({ type: 'season', traktId: 1, season: 0 });
		expect(await poller.poll()).toEqual([
			expect.objectContaining({ title: 'Heat' }),
			expect.objectContaining({ title: 'Breaking Bad', seasons: [0] }),
		]);
	});
});

describe('a list that was emptied', () => {
	it('is believed after a second look', async () => {
		await open();
		add(1);
		const poller = await watching(both);
		rig.state.watchlist.clear();
		expect(titles(await poller.poll())).toEqual([['removed', 1]]);
	});
});

describe('a manual run', () => {
	it('shows the newest entries and remembers nothing', async () => {
		await open();
		for (const id of [1, 3, 4, 5]) {
			add(id);
			pass(1000);
		}
		const poller = rig.poller(trigger, {});
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
		await open();
		add(1);
		rig.state.account('ann')?.watchlist.add(movie(3));
		const poller = await watching({ ...both, firstRun: 'everything' });
		rig.credential.oauthTokenData = rig.state.issueTokens({ slug: 'ann' });
		expect(titles(await poller.poll())).toEqual([['added', 'Alien']]);
	});

	it('gives a kind chosen later a first run of its own, while the others carry on', async () => {
		await open();
		rig.state.watchlist.add({ type: 'show', traktId: 1 });
		const poller = await watching({ mediaTypes: ['movie'] });
		add(1);
		poller.change({ mediaTypes: ['movie', 'show'] });
		expect(titles(await poller.poll())).toEqual([['added', 'Heat']]);
		rig.state.watchlist.add({ type: 'show', traktId: 2 });
		expect(titles(await poller.poll())).toEqual([['added', 'The Expanse']]);
	});

	it('does not call titles removed whose kind is not watched any more', async () => {
		await open();
		add(1);
		const poller = await watching(both);
		poller.change({ mediaTypes: ['show'] });
		expect(await poller.poll()).toBeNull();
	});
});

describe('damaged memory', () => {
	it('is set aside, and what was listed since the last look is reported', async () => {
		await open();
		add(1);
		pass(DAY);
		const poller = await watching(both);
		const saved = poller.saved();
		const memory = saved['node:Trakt'];
		const damaged = { ...memory.watchlist, entries: { m1: 'x' } };
		poller.restore({ ...saved, 'node:Trakt': { ...memory, watchlist: damaged } });
		add(3);
		expect(titles(await poller.poll())).toEqual([['added', 'Alien']]);
		expect(poller.saved()['node:Trakt'].watchlistSetAside).toEqual(damaged);
		expect(await poller.poll()).toBeNull();
	});
});
