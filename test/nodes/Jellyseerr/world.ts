import { clock } from '../../../nodes/shared/transport/clock';
import { request as requestResource } from '../../../nodes/Jellyseerr/resources/request';
import { createFakeContext } from '../../support/fakeContext';
import { openWorld, type World } from '../../simulators/seerr/world';

const defaults = {
	status: 'approved',
	returnAll: true,
	limit: 50,
	mediaType: 'all',
	requests4k: 'include',
	simplify: true,
	resolveTitles: true,
	options: {},
};

type Extra = { input?: Array<Record<string, unknown>>; continueOnFail?: boolean; credential?: object };

/** A server and a way to run an operation against it; waiting is skipped. */
export async function openNode(options: Parameters<typeof openWorld>[0] = {}) {
	jest.spyOn(clock, 'sleep').mockResolvedValue();
	const world: World = await openWorld(options);
	const run = async (
		operation: 'count' | 'get' | 'getAll',
		parameters: object | object[] = {},
		extra: Extra = {},
	) => {
		const sets = [parameters].flat().map((set) => ({ ...defaults, ...set }));
		const context = createFakeContext({
			parameters: sets,
			credentials: {
				seerrServerApi: {
					url: world.simulator.url,
					apiKey: world.simulator.apiKey,
					requestsPerSecond: 100,
					...extra.credential,
				},
			},
			authHeaders: (credential) => ({ 'X-Api-Key': String(credential.apiKey) }),
			input: extra.input ?? sets.map(() => ({})),
			continueOnFail: extra.continueOnFail ?? false,
		});
		const found = requestResource.operations.find((entry) => entry.value === operation);
		if (!found) throw new Error(`No operation ${operation}`);
		const items = await found.execute(context);
		const hints: string[] = context.hints.map((hint: { message: string }) => hint.message);
		return { items, json: items.map((item) => item.json), hints };
	};
	return { ...world, run };
}
