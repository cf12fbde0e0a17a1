import { parseMediaItem } from '../../../../nodes/shared/core/parseMedia';
import { parsePage, parseRequest, parseTitle } from '../../../../nodes/Jellyseerr/client/shapes';
import { toMediaItem } from '../../../../nodes/Jellyseerr/requests/toMediaItem';

/** As a server answers, shortened to what matters here. */
const answer = (changes: Record<string, unknown> = {}) => ({
	id: 436,
	status: 2,
	createdAt: '2026-01-03T22:20:00.000Z',
	updatedAt: '2026-01-03T22:20:00.000Z',
	type: 'tv',
	is4k: false,
	media: { id: 1, mediaType: 'tv', tmdbId: 1399, tvdbId: 121361, imdbId: null, status: 3, status4k: 5 },
	seasons: [{ id: 485, seasonNumber: 1, status: 2 }],
	requestedBy: { id: 3, displayName: 'jf-plain', email: 'plain@example.test', permissions: 32 },
	...changes,
});

const toItem = (changes: Record<string, unknown> = {}) => {
	const request = parseRequest(answer(changes));
	if (!request) throw new Error('not a request');
	return toMediaItem(request);
};

describe('a request as a media item', () => {
	it('is one that the other nodes accept', () => {
		const parsed = parseMediaItem(toItem());
		expect(parsed).toMatchObject({ ok: true, value: { source: 'jellyseerr', tmdbId: 1399, seasons: [1] } });
	});

	it('counts from its approval where the server tells, and from its creation where it does not', () => {
		expect(toItem({ updatedAt: '2026-05-01T08:00:00.500Z' }).listedAt).toBe('2026-05-01T08:00:00.500Z');
		expect(toItem({ updatedAt: '2025-01-01T00:00:00.000Z' }).listedAt).toBe('2026-01-03T22:20:00.000Z');
		expect(toItem({ createdAt: null, updatedAt: 'soon' })).not.toHaveProperty('listedAt');
	});

	it('keeps its id when a season is added, and names all of them', () => {
		const seasons = [
			{ seasonNumber: 2, status: 1 },
			{ seasonNumber: 1, status: 2 },
		];
		expect(toItem({ seasons })).toMatchObject({ sourceId: 'seerr:request:436', seasons: [1, 2] });
	});

	it('judges availability in the quality that was requested', () => {
		expect(toItem().availability).toBe('processing');
		expect(toItem({ is4k: true }).availability).toBe('available');
	});

	it('has no seasons when it is a film, whatever the server lists', () => {
		expect(toItem({ type: 'movie' })).not.toHaveProperty('seasons');
	});

	it('survives a missing user, missing media and nonsense in the seasons', () => {
		const item = toItem({ requestedBy: null, media: null, seasons: [null, { seasonNumber: 1.5 }, 7] });
		expect(item).toMatchObject({ tmdbId: null, seasons: [], ids: {}, availability: null });
		expect(item).not.toHaveProperty('requestedBy');
	});
});

describe('answers that are something else', () => {
	it.each([null, 'text', [], {}, { id: 0, type: 'tv' }, { id: 1, type: 'music' }, { type: 'tv' }])(
		'%j is no request',
		(value) => expect(parseRequest(value)).toBeUndefined(),
	);

	it.each([
		null,
		[],
		{ results: [] },
		{ results: {}, pageInfo: { results: 1 } },
		{ pageInfo: {}, results: [] },
	])('%j is no list', (value) => expect(parsePage(value)).toBeUndefined());

	it('takes the original title when the other is empty', () => {
		expect(parseTitle({ title: '', originalTitle: 'Ран', releaseDate: '' })).toEqual({
			title: 'Ран',
			year: null,
			ids: {},
		});
	});
});
