import { toRemovedEvent, removedKeys } from '../../../../nodes/Trakt/trigger/events';
import { selectAfterDamage } from '../../../../nodes/Trakt/trigger/firstRun';
import { keyOf, readCursor, readKey, scopeOf, toStoredEntries } from '../../../../nodes/Trakt/trigger/state';
import { parseEntry } from '../../../../nodes/Trakt/client/listItems';

const show = { title: 'Show', year: 2008, ids: { trakt: 1388, tmdb: 1396 } };
const parsed = (id: number, more: Record<string, unknown>) => {
	const found = parseEntry({ id, ...more });
	if (!found) throw new Error('not an entry');
	return found;
};
const entryOf = (id: number, more: Record<string, unknown>) => {
	const { entry } = parsed(id, more);
	if (!entry) throw new Error('not a known kind');
	return entry;
};
const season = (ids: object) => ({ type: 'season', season: { number: 0, ids }, show });
const episode = (ids: object) => ({ type: 'episode', episode: { season: 2, number: 5, ids }, show });

describe('a key', () => {
	it.each([
		['m551', { type: 'movie', movie: { title: 'A', ids: { trakt: 551 } } }],
		['s1388', { type: 'show', show }],
		['n3950', season({ trakt: 3950 })],
		['n1388x0', season({})],
		['e73482', episode({ trakt: 73482 })],
		['e1388x2x5', episode({ trakt: null, imdb: '' })],
		['m-7', { type: 'movie', movie: { title: 'No number', ids: {} } }],
	])('%s can be read back', (key, raw) => {
		expect(keyOf(entryOf(7, raw))).toBe(key);
		expect(readKey(key)?.listedAs).toBe(raw.type);
	});

	it.each(['', 'm', 'x5', 'm1x', 'n1x2x3x4', 'toString', '__proto__'])('%j is none', (key) => {
		expect(readKey(key)).toBeUndefined();
	});
});

describe('a removal', () => {
	it('of a season known by its place names show and season, specials too', () => {
		expect(toRemovedEvent('n1388x0', 9)).toMatchObject({
			traktId: null,
			seasons: [0],
			ids: { trakt: 1388 },
			sourceId: 'trakt:watchlist:9',
		});
	});

	it('of a season known by its own number does not pass that off as the show’s', () => {
		expect(toRemovedEvent('n3950', 9)).toMatchObject({ traktId: 3950, ids: {} });
	});

	it('is not seen in an entry that only became unreadable', () => {
		const list = [parsed(9, { type: 'movie', movie: null })];
		expect(removedKeys(list, { m551: 9 }, ['movie'])).toEqual([]);
		expect(toStoredEntries(list, { m551: 9 })).toEqual({ m551: 9 });
	});
});

describe('what was stored', () => {
	const cursor = {
		version: 1,
		scope: 's',
		types: ['movie'],
		stamps: '',
		lookAgain: false,
		lookedAt: 5,
		entries: { m1: 2 },
	};

	it('is taken as it is', () => {
		expect(readCursor({ watchlist: cursor })).toEqual({ kind: 'cursor', cursor });
		expect(readCursor({})).toEqual({ kind: 'nothing' });
	});

	it.each([
		['another version', { ...cursor, version: 2 }, 5],
		['an unknown kind', { ...cursor, types: ['person'] }, 5],
		['an impossible key', { ...cursor, entries: { hello: 2 } }, 5],
		['an impossible number', { ...cursor, entries: { m1: '2' } }, 5],
		['no time', { ...cursor, lookedAt: 'soon' }, null],
		['something else', 'x', null],
	])('counts as damaged with %s', (_, watchlist, lookedAt) => {
		expect(readCursor({ watchlist })).toEqual({ kind: 'damaged', lookedAt });
	});
});

describe('after damage', () => {
	const listed = (id: number, day: string) =>
		entryOf(id, { type: 'show', show, listed_at: `2026-11-${day}T00:00:00.000Z` });
	const list = [listed(1, '01'), listed(2, '08'), listed(3, '10')];
	const now = Date.parse('2026-11-11T00:00:00.000Z');
	const idsOf = (lookedAt: number | null, kind: 'baseline' | 'everything' = 'baseline') =>
		selectAfterDamage(list, { kind, newest: 0 }, lookedAt, now).map(({ id }) => id);

	it('what was listed since the last look is reported', () => {
		expect(idsOf(Date.parse('2026-11-09T00:00:00.000Z'))).toEqual([3]);
	});

	it('what was listed within a week is, when the last look is unknown or impossible', () => {
		expect(idsOf(null)).toEqual([2, 3]);
		expect(idsOf(now + 1)).toEqual([2, 3]);
	});

	it('everything is, where the first run means everything', () => {
		expect(idsOf(null, 'everything')).toEqual([1, 2, 3]);
	});
});

it('a scope holds neither account nor address', () => {
	expect(scopeOf('https://api.trakt.tv', 'sean')).toMatch(/^[0-9a-f]{16}$/);
	expect(scopeOf('https://api.trakt.tv', 'sean')).not.toBe(scopeOf('https://api.trakt.tv', 'ann'));
});
