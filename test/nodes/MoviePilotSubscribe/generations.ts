import { DEFAULTS } from '../../simulators/moviepilot/defaults';
import { openWorld } from './world';

const [admin, guest] = DEFAULTS.users;

export const asAdmin = { authentication: 'password', username: 'admin', password: admin?.password ?? '' };
export const asGuest = { authentication: 'password', username: 'guest', password: guest?.password ?? '' };

type WorldOptions = Parameters<typeof openWorld>[0];
type Extra = Parameters<Awaited<ReturnType<typeof openWorld>>['run']>[3];

/** How each generation wants to be addressed; 2.5 takes no key. */
const credentials = {
	'2.5': { ...asAdmin, version: '2.5' },
	'2': { version: '2' },
	'3': { version: '3' },
} as const;

export type Generation = keyof typeof credentials;

export const generations: Generation[] = ['2.5', '2', '3'];

export const credentialOf = (world: { url: string }, generation: Generation) => ({
	...{ url: world.url, apiKey: DEFAULTS.apiKey, requestsPerSecond: 1000 },
	...credentials[generation],
});

/** A server of one generation, and the node with a credential that fits it. */
export async function openGeneration(generation: Generation, options: WorldOptions = {}) {
	const world = await openWorld({ generation, ...options });
	const run = async (
		operation: Parameters<typeof world.run>[0],
		input: object[] = [{}],
		parameters: Parameters<typeof world.run>[2] = {},
		extra: Extra = {},
	) =>
		await world.run(operation, input, parameters, {
			...extra,
			credential: { ...credentials[generation], ...extra.credential },
		});
	/** Whatever changes something; signing in does not. */
	const writes = () => world.writes().filter(({ path }) => !path.includes('/login/'));
	return { ...world, run, writes };
}

export type GenerationWorld = Awaited<ReturnType<typeof openGeneration>>;
