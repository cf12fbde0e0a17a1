import type { IDataObject } from 'n8n-workflow';
import { movie, openWorld, type World } from '../../world';

let world: World;
beforeEach(async () => {
	world = await openWorld();
});
afterEach(async () => await world.stop());

const check = async (input: object[], parameters: IDataObject = {}) =>
	await world.run('media.checkStatus', input, parameters);

describe('completed before', () => {
	const finished = async () => {
		const row = world.state.subscriptions.seed({ mediaType: 'movie', tmdbId: 550 });
		world.state.subscriptions.complete(row, world.clock.now());
	};
	const wish = (listedAt: string) => movie(550, { listedAt });

	it.each([
		['ifWishedAgain', '2026-02-28T00:00:00Z', 'completed_before'],
		['ifWishedAgain', '2026-03-09T00:00:00Z', 'missing'],
		['always', '2026-02-28T00:00:00Z', 'missing'],
		['never', '2026-03-09T00:00:00Z', 'completed_before'],
	])('by the policy %s and a wish of %s: %s', async (ifCompletedBefore, listedAt, status) => {
		await finished();
		const options = { ifCompletedBefore };
		expect((await check([wish(listedAt)], { options })).json).toMatchObject([{ status }]);
	});

	it('does not hold where the files are in the library', async () => {
		await finished();
		world.state.library.seed({ mediaType: 'movie', tmdbId: 550 });
		expect((await check([wish('2026-02-28T00:00:00Z')])).json).toMatchObject([{ status: 'in_library' }]);
	});
});
