import { generations, openGeneration, type GenerationWorld } from '../../generations';
import { show } from '../../world';

/** "Nothing is missing" is also what MoviePilot says of a show that TMDB does not answer for at that moment. */
describe.each(generations)('a show of which nothing is missing, on MoviePilot %s', (generation) => {
	let world: GenerationWorld;
	beforeEach(async () => {
		world = await openGeneration(generation);
	});
	afterEach(async () => await world.stop());

	const title = { mediaType: 'tv', tmdbId: 1399 } as const;
	const check = async () =>
		(await world.run('media.checkStatus', [show(1399, [1, 2])])).json.map(({ status, missingEpisodes }) => [
			status,
			missingEpisodes,
		]);
	const all = (status: string, missing: unknown) => [
		[status, missing],
		[status, missing],
	];
	const asked = (path: RegExp) => world.log.filter((request) => path.test(request.path)).length;
	const hold = (season: number, more: object = {}) => world.state.library.seed({ ...title, season, ...more });
	/** TMDB does not answer from one request to another. */
	const outage = (from: RegExp, to: RegExp) => {
		world.faults.add({ path: from, before: () => world.state.recognition.hide(title) });
		world.faults.add({ path: to, before: () => world.state.recognition.reveal(title) });
	};

	it('is complete when the media server holds every episode', async () => {
		[0, 1, 2, 3].forEach((season) => hold(season));
		expect(await check()).toEqual(all('in_library', 'none'));
		expect([asked(/exists_remote/), asked(/\/media\//)]).toEqual([1, 1]);
	});

	it('lacks what the media server does not hold, TMDB or not', async () => {
		hold(1, { episodes: [1, 2] });
		outage(/notexists/, /exists_remote/);
		expect(await check()).toEqual([
			['missing', [3, 4]],
			['missing', 'all'],
		]);
	});

	it('is missing when the second answer says so, where the media server has nothing', async () => {
		outage(/notexists/, /exists_remote/);
		expect(await check()).toEqual(all('missing', 'all'));
		expect(asked(/notexists/)).toBe(2);
	});

	it('is not recognised while TMDB stays away', async () => {
		outage(/notexists/, /never/);
		expect(await check()).toEqual(all('unrecognized', null));
	});
});
