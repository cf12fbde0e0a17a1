import { generations, openGeneration, type GenerationWorld } from '../../generations';

let world: GenerationWorld;
afterEach(async () => await world.stop());

const settings = {
	...{ include: 'HDR', exclude: 'CAM', quality: 'WEB-DL', sites: [1, 2], filter_groups: ['4K'] },
	...{ best_version: 1, save_path: '/media', keyword: 'Thrones' },
};
const update = async (subscriptionOptions: object) =>
	await world.run('subscription.update', [{ subscriptionId: 1 }], {
		subscriptionOptions: { ...subscriptionOptions },
	});

describe.each(generations)('Subscription: Update on MoviePilot %s', (generation) => {
	beforeEach(async () => {
		world = await openGeneration(generation);
		world.state.subscriptions.seed({
			...{ mediaType: 'tv', tmdbId: 1399, season: 2, state: 'P', note: [1], lackEpisode: 2, startEpisode: 1 },
			settings,
		});
	});

	it('changes what is named and resets nothing else', async () => {
		const before = structuredClone(world.rows()[0]);
		const { json } = await update({ quality: 'BluRay', sites: [2] });
		expect(json).toMatchObject([{ options: { quality: 'BluRay', sites: [2] } }]);
		expect(json[0]?.changed).toEqual(['sites', 'quality']);
		expect(world.rows()[0]).toEqual({
			...before,
			updatedAt: expect.anything(),
			settings: { ...before?.settings, quality: 'BluRay', sites: [2] },
		});
	});

	it('clears what is added and left empty', async () => {
		const { json } = await update({ include: '', sites: [], filterGroups: '', bestVersion: false });
		expect(json[0]?.changed).toEqual(['sites', 'include', 'filterGroups', 'bestVersion']);
		const [row] = world.rows();
		expect(row?.settings.include || '').toBe('');
		expect(row?.settings).toMatchObject({ sites: [], filter_groups: [], best_version: 0, exclude: 'CAM' });
	});

	it('changes and clears what drop-downs choose', async () => {
		const chosen = { filterGroups: ['A, with comma', 'B'], savePath: 'rclone:/MP', quality: 'Remux' };
		const { json } = await update(chosen);
		expect(json[0]?.changed).toEqual(['quality', 'filterGroups', 'savePath']);
		expect(world.rows()[0]?.settings).toMatchObject({
			...{ filter_groups: ['A, with comma', 'B'], save_path: 'rclone:/MP', quality: 'Remux' },
		});
		expect((await update({ filterGroups: [], quality: '' })).json[0]?.changed).toEqual([
			'quality',
			'filterGroups',
		]);
	});

	it('lets more episodes lack when the season grows', async () => {
		const { json } = await update({ totalEpisode: 10 });
		expect(json).toMatchObject([{ totalEpisodes: 10, lackEpisodes: 9, changed: ['totalEpisode'] }]);
	});

	it('pauses and resumes as an option', async () => {
		expect((await update({ state: 'paused' })).json).toMatchObject([{ state: 'S', changed: ['state'] }]);
		expect((await update({ state: 'active' })).json).toMatchObject([{ state: 'R', changed: ['state'] }]);
	});

	it('says so when there is nothing to change', async () => {
		expect((await update({})).error.message).toBe('Nothing to change');
		expect(world.writes()).toEqual([]);
	});
});

it('does not believe a change that did not happen', async () => {
	world = await openGeneration('2');
	world.state.subscriptions.seed({ mediaType: 'movie', tmdbId: 550 });
	world.faults.add({
		...{ method: 'PUT', path: '/api/v1/subscribe/', status: 200 },
		body: { success: true, message: null, data: {} },
	});
	const { error } = await update({ include: 'HDR', quality: 'BluRay' });
	expect(error.message).toBe('MoviePilot did not take over: quality, include');
});
