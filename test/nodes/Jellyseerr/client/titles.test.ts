import type { MediaRequest } from '../../../../nodes/Jellyseerr/client/mediaRequest';
import { createTitles, type FetchTitle } from '../../../../nodes/Jellyseerr/client/titles';

const request = (tmdbId: number | null, mediaType: 'movie' | 'tv' = 'movie'): MediaRequest => ({
	id: 1,
	mediaType,
	status: 'approved',
	is4k: false,
	media: { tmdbId, ids: {}, availability: 'processing', seasons: null },
	seasons: [],
	createdAt: null,
	updatedAt: null,
	requestedBy: null,
	raw: {},
});

const titled: FetchTitle = async (mediaType, tmdbId, language) => ({
	title: `${mediaType} ${tmdbId} ${language}`,
	year: null,
	ids: {},
});

describe('titles', () => {
	it('look up each title once in a run, films and shows of one number apart', async () => {
		const fetchTitle = jest.fn(titled);
		const titles = createTitles(fetchTitle);
		const found = await titles.find([request(603), request(603), request(603, 'tv')], '');
		await titles.find([request(603)], '');
		expect(found.map((title) => title?.title)).toEqual(['movie 603 ', 'movie 603 ', 'tv 603 ']);
		expect(fetchTitle).toHaveBeenCalledTimes(2);
	});

	it('look up the same title again in another language', async () => {
		const fetchTitle = jest.fn(titled);
		const titles = createTitles(fetchTitle);
		await titles.find([request(603)], '');
		const [found] = await titles.find([request(603)], 'zh-CN');
		expect(found?.title).toBe('movie 603 zh-CN');
		expect(fetchTitle).toHaveBeenCalledTimes(2);
	});

	it('send the first alone, then at most four at once', async () => {
		let running = 0;
		const atOnce: number[] = [];
		const fetchTitle: FetchTitle = async (...args) => {
			atOnce.push(++running);
			await Promise.resolve();
			await Promise.resolve();
			running--;
			return await titled(...args);
		};
		await createTitles(fetchTitle).find(
			Array.from({ length: 12 }, (_, index) => request(index + 1)),
			'',
		);
		expect(atOnce.slice(0, 2)).toEqual([1, 1]);
		expect(Math.max(...atOnce)).toBe(4);
	});

	it('leave a title empty when its look-up fails and go on with the others', async () => {
		const titles = createTitles(async (mediaType, tmdbId, language) => {
			if (tmdbId === 2) throw new Error('Unable to retrieve movie.');
			return await titled(mediaType, tmdbId, language);
		});
		const found = await titles.find([request(1), request(2), request(3)], '');
		expect(found.map((title) => title?.title)).toEqual(['movie 1 ', undefined, 'movie 3 ']);
		expect(titles.failures()).toBe(1);
	});

	it('ask nothing for a request without a TMDB number', async () => {
		const fetchTitle = jest.fn(titled);
		expect(await createTitles(fetchTitle).find([request(null)], '')).toEqual([undefined]);
		expect(fetchTitle).not.toHaveBeenCalled();
	});
});
