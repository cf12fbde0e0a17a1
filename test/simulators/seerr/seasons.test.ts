import { openWorld, type World } from './world';

let world: World;
beforeEach(async () => (world = await openWorld()));
afterEach(async () => await world.simulator.stop());

const post = (body: object) => world.api.post('/request', body);
const thrones = { mediaType: 'tv', mediaId: 1399, is4k: false };
const seasonsOf = ({ data }: { data: { seasons: { seasonNumber: number; status: number }[] } }) =>
	data.seasons.map(({ seasonNumber }) => seasonNumber);

describe('Seerr simulator: the seasons of POST /request', () => {
	it('drops what is requested or there already, silently', async () => {
		world.state.seedMedia({ mediaType: 'tv', tmdbId: 1399, seasons: [{ number: 3, status: 'available' }] });
		await post({ ...thrones, seasons: [1] });
		const answer = await post({ ...thrones, seasons: [1, 2, 3] });
		expect([answer.status, seasonsOf(answer)]).toEqual([201, [2]]);
	});

	it.each([{ seasons: [1] }, { seasons: [] }, { seasons: [0] }])(
		'answers 202 without an id when %j leaves nothing',
		async (body) => {
			world.state.seedRequest({ type: 'tv', tmdbId: 1399, seasons: [{ number: 1 }] });
			const { status, data } = await post({ ...thrones, ...body });
			expect([status, data]).toEqual([202, { message: 'No seasons available to request' }]);
		},
	);

	it('requests specials only when they are switched on, and never with "all"', async () => {
		expect(seasonsOf(await post({ ...thrones, seasons: [0, 1] }))).toEqual([1]);
		world.state.settings.enableSpecialEpisodes = true;
		expect(seasonsOf(await post({ ...thrones, seasons: 'all' }))).toEqual([2, 3]);
		expect(seasonsOf(await post({ ...thrones, seasons: [0] }))).toEqual([0]);
	});

	it('stores seasons that do not exist, and one twice', async () => {
		expect(seasonsOf(await post({ ...thrones, seasons: [99, 1.5, 2, 2] }))).toEqual([99, 1.5, 2, 2]);
	});

	it('asks again for the seasons of a declined or completed request', async () => {
		world.state.seedRequest({ type: 'tv', tmdbId: 1399, status: 'declined', seasons: [{ number: 1 }] });
		expect(seasonsOf(await post({ ...thrones, seasons: [1] }))).toEqual([1]);
	});
});
