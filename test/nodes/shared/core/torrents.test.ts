import fc from 'fast-check';
import {
	acceptsTorrent,
	chooseDownloads,
	parseTorrents,
	type Torrent,
} from '../../../../nodes/shared/core/torrents';

const torrent = (ref: string, fields: Partial<Torrent> = {}): Torrent => ({
	ref,
	title: ref,
	site: 'site',
	sizeBytes: 1000,
	seeders: 5,
	downloadFactor: 1,
	firstSeason: null,
	lastSeason: null,
	episodes: [],
	...fields,
});
const pack = (ref: string, season: number, last: number | null = null) =>
	torrent(ref, { firstSeason: season, lastSeason: last });
const episodes = (ref: string, season: number, ...numbers: number[]) =>
	torrent(ref, { firstSeason: season, episodes: numbers });

/** `everything: a b` or `1,2: a`, one line per download. */
const chosen = (...parameters: Parameters<typeof chooseDownloads>) =>
	chooseDownloads(...parameters).map(
		({ covers, candidates }) => `${String(covers)}: ${candidates.map(({ ref }) => ref).join(' ')}`,
	);

describe('a filter', () => {
	it.each([
		['enough seeders', { seeders: 5 }, true],
		['too few seeders', { seeders: 4 }, false],
		['just small enough', { sizeBytes: 2000 }, true],
		['too large', { sizeBytes: 2001 }, false],
		['free', { downloadFactor: 0 }, true],
		['half free', { downloadFactor: 0.5 }, false],
	])('takes or leaves a torrent that is %s', (_claim, fields, isAccepted) => {
		const filter = { minSeeders: 5, maxSizeBytes: 2000, freeOnly: 'downloadFactor' in fields };
		expect(acceptsTorrent(torrent('a', fields), filter)).toBe(isAccepted);
	});

	it('without a size takes any size, and without a minimum one that nobody seeds', () => {
		const filter = { minSeeders: 0, maxSizeBytes: null, freeOnly: false };
		expect(acceptsTorrent(torrent('a', { sizeBytes: 1e15, seeders: 0 }), filter)).toBe(true);
	});
});

describe('a film', () => {
	it('is one download with the best torrents to try one after another', () => {
		const found = ['a', 'b', 'c', 'd'].map((ref) => torrent(ref));
		expect(chosen(found, null, 'all')).toEqual(['everything: a b c']);
		expect(chosen(found, null, 'all', 1)).toEqual(['everything: a']);
	});

	it('that is there, or of which nothing was found, is no download', () => {
		expect(chosen([torrent('a')], null, 'none')).toEqual([]);
		expect(chosen([], null, 'all')).toEqual([]);
	});
});

describe('a season that is missing altogether', () => {
	it.each([
		['its packs, best first', [pack('a', 2), pack('b', 2, 2)], ['everything: a b']],
		[
			'its pack rather than episodes ranked before it',
			[episodes('e', 2, 1), pack('a', 2)],
			['everything: a'],
		],
		['no pack of another season', [pack('a', 1), pack('b', 3)], []],
		['no pack of several seasons', [pack('a', 2, 3), pack('b', 1, 2), pack('c', 1, 3)], []],
		['no torrent that names no season', [torrent('a')], []],
		['episodes where there is no pack', [episodes('a', 2, 1, 2), episodes('b', 2, 3)], ['1,2: a', '3: b']],
		[
			'no episode twice',
			[episodes('a', 2, 1, 2), episodes('b', 2, 2, 3), episodes('c', 2, 3)],
			['1,2: a', '3: c'],
		],
		['no episodes of another season', [episodes('a', 1, 1)], []],
	])('is fetched as %s', (_claim, found, downloads) => {
		expect(chosen(found, 2, 'all')).toEqual(downloads);
	});

	it('is not fetched from episodes that stretch over seasons', () => {
		expect(chosen([torrent('a', { firstSeason: 2, lastSeason: 3, episodes: [1, 2] })], 2, 'all')).toEqual([]);
	});
});

describe('specials', () => {
	it('are fetched as season 0, never as season 1', () => {
		const found = [pack('one', 1), episodes('e', 1, 1), pack('specials', 0)];
		expect(chosen(found, 0, 'all')).toEqual(['everything: specials']);
		expect(chosen(found, 1, 'all')).toEqual(['everything: one']);
		expect(chosen([pack('one', 1), episodes('e', 1, 1)], 0, 'all')).toEqual([]);
	});
});

describe('a season with gaps', () => {
	it.each([
		['no pack, for it would fetch what is there', [pack('a', 2)], []],
		['episodes that are all missing', [episodes('a', 2, 3), episodes('b', 2, 4, 5)], ['3: a', '4,5: b']],
		['nothing that is partly there', [episodes('a', 2, 2, 3)], []],
	])('is fetched as %s', (_claim, found, downloads) => {
		expect(chosen(found, 2, [3, 4, 5])).toEqual(downloads);
	});
});

it('episode sets never overlap, are all of the season, and hold only what is missing', () => {
	const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 5 });
	const found = fc.array(
		fc
			.record({ season: fc.integer({ min: 0, max: 2 }), numbers })
			.map((entry) => episodes('x', entry.season, ...entry.numbers)),
	);
	fc.assert(
		fc.property(found, fc.oneof(fc.constant('all' as const), numbers), (torrents, missing) => {
			const choices = chooseDownloads(torrents, 1, missing);
			const fetched = choices.flatMap(({ covers }) => (covers === 'everything' ? [] : covers));
			expect(fetched).toHaveLength(new Set(fetched).size);
			if (missing !== 'all') for (const episode of fetched) expect(missing).toContain(episode);
			for (const { candidates } of choices) expect(candidates[0]?.firstSeason).toBe(1);
		}),
	);
});

describe('torrents from JSON', () => {
	const good = episodes('a', 1, 2);

	it('come as a list or as text', () => {
		expect(parseTorrents([good])).toEqual([good]);
		expect(parseTorrents(JSON.stringify([good]))).toEqual([good]);
	});

	it.each([
		...Object.keys(good).map((field) => [`without ${field}`, { ...good, [field]: undefined }] as const),
		['with a season as text', { ...good, firstSeason: '1' }] as const,
		['with episodes as text', { ...good, episodes: ['2'] }] as const,
		['that is text', 'a'] as const,
		['that is null', null] as const,
	])('leave out one %s', (_claim, bad) => {
		expect(parseTorrents([bad, good])).toEqual([good]);
	});

	it.each([[undefined], [null], [''], ['{'], ['{}'], [{}], [7]])('are none in %j', (value) => {
		expect(parseTorrents(value)).toEqual([]);
	});
});
