/** The MoviePilot client: questions and actions in our words, whatever generation answers. */
import { NodeOperationError } from 'n8n-workflow';
import { evenly } from '../../shared/core/pace';
import { clock } from '../../shared/transport/clock';
import { ServiceError } from '../../shared/transport/errors';
import type { RequestContext } from '../../shared/transport/context';
import { createSend, type Service } from '../../shared/transport/request';
import { toServerUrl } from '../../shared/transport/url';
import { downloadCalls, torrentCalls } from './calls/downloads';
import { mediaCalls } from './calls/media';
import { serverCalls, settingCalls } from './calls/server';
import { subscriptionCalls } from './calls/subscriptions';
import { object, toConnection, type Connection } from './connection';
import { dialects } from './dialects';
import type { Dialect } from './dialects/dialect';
import { explanations } from './explanations';
import { parseVersion } from './shapes/server';
import { torrentSecrets } from './torrentMemory';

/** @throws ServiceError from every call that did not get a usable answer */
export async function connectMoviePilot(context: RequestContext) {
	const connection = await connect(context);
	const { server, dialect } = connection;
	return {
		server,
		dialect,
		...mediaCalls(connection),
		...subscriptionCalls(connection),
		...torrentCalls(connection),
		...downloadCalls(connection),
		...serverCalls(connection),
		...settingCalls(connection),
	};
}

export type MoviePilot = Awaited<ReturnType<typeof connectMoviePilot>>;

/** A server may be updated while n8n runs; a workflow of several nodes should still ask only once. */
const rememberMs = 10 * 60_000;

const detected = new Map<string, { dialect: Dialect; until: number }>();

/**
 * From a credential to a connection: which server, which generation, and how it wants to be addressed.
 *
 * @throws ServiceError when something else than MoviePilot answers, or the credential is refused
 */
async function connect(context: RequestContext): Promise<Connection> {
	const credential = await context.getCredentials('moviePilotServerApi');
	const service = toService(credential);
	// A request without a host would go to whatever listens on this machine, with the key.
	if (service.baseUrl === '')
		throw new NodeOperationError(context.getNode(), 'The MoviePilot credential has no URL');
	const send = createSend(context, service);
	const signsIn = credential.authentication === 'password';
	const known = chosen(credential.version);
	if (known) return toConnection(context, service, known, send);
	const asAny = toConnection(context, service, dialects['2'], send);
	const detection = detectOnce(asAny, signsIn);
	const outage = await outageOf(detection);
	return outage
		? toConnection(context, service, dialects['2'], async () => await Promise.reject(outage))
		: toConnection(context, service, await detection, send);
}

/** A server that is down has no version: every call then says so without asking again, and each title is put off. */
const outageOf = async (detection: Promise<Dialect>): Promise<ServiceError | undefined> =>
	await detection.then(
		() => undefined,
		(error: unknown) => (error instanceof ServiceError && error.retryable ? error : undefined),
	);

function toService(credential: Record<string, unknown>): Service {
	const rate = Number(credential.requestsPerSecond);
	const texts = [credential.apiKey, credential.password, credential.sessionToken, credential.oneTimePassword];
	const own = texts.filter((value): value is string => typeof value === 'string' && value !== '');
	return {
		name: 'MoviePilot',
		credentialType: 'moviePilotServerApi',
		baseUrl: toServerUrl(String(credential.url ?? '')),
		headers: {},
		// Read anew each time: a search adds to them.
		get secrets() {
			return [...own, ...torrentSecrets()];
		},
		pace: { reads: evenly(Number.isFinite(rate) && rate > 0 ? rate : 3) },
		explanations,
		// A restart of MoviePilot ends every login; 2.5 answers 403 to that, later versions 401.
		...(credential.authentication === 'password' ? { renewsLoginOn: [401, 403] } : {}),
	};
}

const chosen = (version: unknown): Dialect | undefined =>
	version === '2.5' || version === '2' || version === '3' ? dialects[version] : undefined;

async function detectOnce(asAny: Connection, signsIn: boolean): Promise<Dialect> {
	const known = detected.get(asAny.server);
	if (known && known.until > clock.now()) return known.dialect;
	const dialect = await detect(asAny, signsIn);
	detected.set(asAny.server, { dialect, until: clock.now() + rememberMs });
	return dialect;
}

/** Version 3 wraps its answers, and whatever comes after it is taken for it; 2.5 takes no API key. */
async function detect(asAny: Connection, signsIn: boolean): Promise<Dialect> {
	const body = await asAny.askFor(asAny.dialect.requests.currentUser(), object);
	if (typeof body.success === 'boolean' && 'data' in body) return dialects['3'];
	return signsIn && (await isBefore29(asAny)) ? dialects['2.5'] : dialects['2'];
}

/** Only superusers may ask for the version. Not knowing it, 2.9 is the safer guess: it was read back in any case. */
async function isBefore29(asAny: Connection): Promise<boolean> {
	const answer = await asAny.askFor(asAny.dialect.requests.version(), object).catch(nothingUnlessDown);
	const [major = NaN, minor = NaN] = (parseVersion(answer) ?? '?').replace(/^v/, '').split('.').map(Number);
	return major < 2 || (major === 2 && minor < 9);
}

function nothingUnlessDown(error: unknown): null {
	if (error instanceof ServiceError && error.retryable) throw error;
	return null;
}
