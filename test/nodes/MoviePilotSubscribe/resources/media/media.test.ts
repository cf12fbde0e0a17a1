import { movie, show } from '../../world';
import { generations, openGeneration, type GenerationWorld } from '../../generations';

let world: GenerationWorld;
afterEach(async () => await world.stop());

describe.each(generations)('on MoviePilot %s', (generation) => {
	beforeEach(async () => {
		world = await openGeneration(generation);
	});

	describe('Media: Get Details', () => {
		it('tells what a film and a show are, each for its item', async () => {
			const { json, paired } = await world.run('media.getDetails', [movie(550), show(1399, 'all')]);
			expect(json[0]).toMatchObject({
				...{ mediaKey: 'movie:550', mediaType: 'movie', tmdbId: 550, title: '搏击俱乐部', year: 1999 },
				...{ englishTitle: 'Fight Club', source: 'manual', sourceId: 'manual:movie:550', ids: { tmdb: 550 } },
			});
			expect(json[0]).not.toHaveProperty('seasonDetails');
			expect(json[1]).toMatchObject({ mediaKey: 'tv:1399', title: 'Game of Thrones', year: 2011 });
			expect(json[1]?.seasonDetails).toHaveLength(5);
			expect(paired).toEqual([{ item: 0 }, { item: 1 }]);
		});

		it('keeps film and show of one number apart', async () => {
			const { json } = await world.run('media.getDetails', [movie(278), show(278, 'all')]);
			expect(json.map(({ title }) => title)).toEqual(['The Shawshank Redemption', 'Same Number']);
		});

		it('says which title is not recognised', async () => {
			const { error } = await world.run('media.getDetails', [movie(99999)]);
			expect(error.message).toBe('MoviePilot does not recognise movie:99999');
		});
	});

	describe('Media: Get Seasons', () => {
		it('puts out one item per season, specials, the unaired and the empty included', async () => {
			const { json, paired } = await world.run('media.getSeasons', [show(1399, 'all')]);
			expect(
				json.map((item) => [item.mediaKey, item.season, item.episodeCount, item.airDate, item.aired]),
			).toEqual([
				['tv:1399:s00', 0, 3, '2010-12-05', true],
				['tv:1399:s01', 1, 4, '2011-04-17', true],
				['tv:1399:s02', 2, 3, '2012-04-01', true],
				['tv:1399:s03', 3, 3, '2026-04-05', false],
				['tv:1399:s04', 4, 0, null, false],
			]);
			expect(paired).toEqual(Array.from({ length: 5 }, () => ({ item: 0 })));
		});

		it('puts out seasons that can be subscribed as they are', async () => {
			const { json } = await world.run('media.getSeasons', [show(1399, 'all')]);
			const { json: created } = await world.run('subscription.create', json.slice(1, 2));
			expect(created).toMatchObject([{ mediaKey: 'tv:1399:s01', outcome: 'subscribed' }]);
		});
	});

	describe('Media: Search by Title', () => {
		const search = async (parameters: object) => {
			const { json, error } = await world.run('media.searchByTitle', [{}], { ...parameters });
			if (error) throw error;
			return json.map(({ mediaKey }) => mediaKey);
		};

		it('finds every page of results, once each', async () => {
			const found = await search({ searchTitle: 'Film', returnAll: true });
			expect(found).toHaveLength(40);
			expect(new Set(found).size).toBe(40);
		});

		it('stops asking once there is enough', async () => {
			expect(await search({ searchTitle: 'Film', limit: 25 })).toHaveLength(25);
			expect(world.requests('GET', '/api/v1/media/search')).toHaveLength(2);
		});

		it('leaves out the other media type', async () => {
			expect(await search({ searchTitle: 'Game of Thrones', mediaTypeFilter: 'tv' })).toEqual(['tv:1399']);
			expect(await search({ searchTitle: 'Game of Thrones', mediaTypeFilter: 'movie' })).toEqual([]);
		});

		it('hands out what came when it is not to be simplified', async () => {
			const { json } = await world.run('media.searchByTitle', [{}], {
				...{ searchTitle: 'Game of Thrones', simplify: false },
			});
			expect(json[0]).toMatchObject({ type: '电视剧' });
		});
	});
});

describe('questions about a title', () => {
	beforeEach(async () => {
		world = await openGeneration('2');
	});

	it.each([
		['media.getDetails', { mediaType: 'movie', title: 'Fight Club' }, 'A TMDB ID is needed'],
		['media.getDetails', { mediaType: 'music', tmdbId: 1 }, 'Media type must be "movie" or "tv"'],
		['media.getSeasons', { mediaType: 'tv', tmdbId: '1;2' }, 'TMDB ID must be a whole number'],
		['media.getSeasons', { mediaType: 'movie', tmdbId: 550 }, 'A movie has no seasons'],
	] as const)('%s refuses %j before it asks', async (operation, item, message) => {
		const { error } = await world.run(operation, [item]);
		expect(error.message).toContain(message);
		expect(world.sent()).toEqual([]);
	});

	it('refuses an empty search title', async () => {
		const { error } = await world.run('media.searchByTitle', [{}], { searchTitle: '  ' });
		expect(error.message).toBe(`'Search Title' cannot be "  "`);
	});

	it('takes a title that was typed in', async () => {
		const { json } = await world.run('media.getDetails', [{}], {
			...{ mediaInput: 'defineBelow', mediaType: 'tv', tmdbId: '1399' },
		});
		expect(json).toMatchObject([{ mediaKey: 'tv:1399' }]);
	});

	it('goes on with the other items when told to', async () => {
		const input = [movie(99999), movie(550)];
		const { json, paired } = await world.run('media.getDetails', input, {}, { continueOnFail: true });
		expect(json).toMatchObject([
			{ error: 'MoviePilot does not recognise movie:99999' },
			{ mediaKey: 'movie:550' },
		]);
		expect(paired).toEqual([{ item: 0 }, { item: 1 }]);
	});
});
