import { runWorkflow } from '../../../../support/engine';
import { DEFAULTS } from '../../../../simulators/moviepilot/defaults';
import { movie, openWorld, show, type World } from '../../world';

let world: World;
beforeEach(async () => {
	world = await openWorld();
});
afterEach(async () => await world.stop());

const malformed = [
	[{}, 'Media type must be "movie" or "tv", got null'],
	[{ mediaType: 'movie', tmdbId: 'abc' }, 'TMDB ID must be a whole number above 0, got "abc"'],
	[{ mediaType: 'person', tmdbId: 1 }, 'Media type must be "movie" or "tv", got "person"'],
	[
		{ mediaType: 'tv', tmdbId: 1399, seasons: 'some' },
		'Seasons must be numbers such as "1, 3-5" or "all", got "some"',
	],
] as const;

const operations = [
	'media.checkStatus',
	'media.searchOrSubscribe',
	'subscription.create',
	'torrent.search',
] as const;

describe('a malformed item', () => {
	it.each(operations)('of %s becomes an outcome with a reason, and the others go on', async (operation) => {
		const input = [...malformed.map(([item]) => ({ ...item, mark: 'kept' })), movie(550)];
		const { json, error, items } = await world.run(operation, input);
		expect(error).toBeUndefined();
		const failed = items[0]?.filter((item) => item.json.outcome === 'failed') ?? [];
		expect(failed.map((item) => item.json.reason)).toEqual(malformed.map(([, reason]) => reason));
		expect(failed.map((item) => item.pairedItem)).toEqual([0, 1, 2, 3].map((item) => ({ item })));
		expect(failed.every((item) => item.json.mark === 'kept')).toBe(true);
		expect(json.find(({ mediaKey }) => mediaKey === 'movie:550')).toBeDefined();
		expect(json).toHaveLength(5);
	});

	it('that was typed in stops the node, with the item and what to do', async () => {
		const typed = { mediaInput: 'defineBelow', mediaType: 'movie', tmdbId: 'tt0137523' };
		const { error, json } = await world.run('media.searchOrSubscribe', [{}], typed);
		expect(error).toMatchObject({
			message: 'TMDB ID must be a whole number above 0, got "tt0137523"',
			context: { itemIndex: 0 },
		});
		expect(json).toEqual([]);
		expect(world.log).toEqual([]);
	});

	it('that was typed in becomes an outcome where the node is told to continue', async () => {
		const typed = { mediaInput: 'defineBelow', mediaType: 'movie', tmdbId: '={{ $json.id }}' };
		const { json } = await world.run('media.checkStatus', [{ id: 'x' }, { id: 550 }], typed, {
			continueOnFail: true,
		});
		expect(json.map(({ status }) => status)).toEqual(['missing', 'failed']);
	});
});

describe('every item', () => {
	it('comes out once and paired, whatever the operation', async () => {
		const input = [movie(550), show(1399, [1, 2]), movie(99999), movie(550, { tmdbId: null, ids: {} }), {}];
		for (const operation of operations) {
			const { items } = await world.run(operation, input);
			const paired = items[0]?.flatMap(({ pairedItem }) => [pairedItem].flat()) ?? [];
			expect(paired.map((pair) => Reflect.get(Object(pair), 'item')).sort()).toEqual([0, 1, 1, 2, 3, 4]);
		}
	});
});

describe('Continue, and the error output', () => {
	const credential = { ['api' + 'Key']: 'another-key-of-16-letters', url: '' };
	const toErrorOutput = async (
		parameters: object,
		input: object[],
		{ key = String(DEFAULTS.apiKey), type = 'moviePilotSubscribe' } = {},
	) => {
		const node = {
			...{ id: 'a', name: 'Node', type: `n8n-nodes-media-requests.${type}`, typeVersion: 1 },
			...{ position: [0, 0], onError: 'continueErrorOutput', parameters },
		};
		const { itemsOfNode } = await runWorkflow({
			workflow: { nodes: [node] },
			input: input.map((item) => ({ ...item })),
			credentials: { moviePilotServerApi: { ...credential, url: world.url, ['api' + 'Key']: key } },
		});
		return itemsOfNode('Node').map((items) => items.map(({ json }) => json));
	};

	it.each(operations)('say of each item of %s what is wrong for the whole run', async (operation) => {
		const input = [movie(550), movie(1001)];
		const { json } = await world.run(
			operation,
			input,
			{},
			{ credential: { ...credential, url: world.url }, continueOnFail: true },
		);
		const error = 'MoviePilot does not accept the API key';
		expect(json).toMatchObject([
			{ tmdbId: 550, error },
			{ tmdbId: 1001, error },
		]);
	});

	it('send all items to the error output when something is wrong for the whole run', async () => {
		const parameters = { resource: 'media', operation: 'checkStatus' };
		const [good, bad] = await toErrorOutput(parameters, [movie(550), movie(1001)], {
			key: credential.apiKey,
		});
		expect(good).toEqual([]);
		// The input joins them from the node before; there is none here.
		expect(bad?.map(({ error }) => error)).toEqual(Array(2).fill('MoviePilot does not accept the API key'));
	});

	it.each([
		['lookUp', [movie(550), { mediaType: 'person' }]],
		['record', [movie(550, { outcome: 'subscribed' }), movie(1001, { outcome: 'nonsense' })]],
	])('send only the bad item of entry: %s to the error output', async (operation, input) => {
		const [good, bad] = await toErrorOutput({ resource: 'entry', operation }, input, { type: 'mediaLedger' });
		expect(good).toMatchObject([{ tmdbId: 550 }]);
		expect(bad).toHaveLength(1);
		expect(JSON.stringify(bad)).toMatch(/'Outcome' cannot be|Media type must be/);
	});
});
