import type {
	IExecuteFunctions,
	IHookFunctions,
	ILoadOptionsFunctions,
	IPollFunctions,
	ITriggerFunctions,
	IWebhookFunctions,
} from 'n8n-workflow';
import { evenly } from '../../../../nodes/shared/core/pace';
import { clock } from '../../../../nodes/shared/transport/clock';
import type { RequestContext } from '../../../../nodes/shared/transport/context';
import { ServiceError } from '../../../../nodes/shared/transport/errors';
import { createSend, type Service, type ServiceRequest } from '../../../../nodes/shared/transport/request';
import { createFakeContext } from '../../../support/fakeContext';
import { startScriptedServer } from './scriptedServer';

const canary = 'CANARY-key-8f2a77e0';
const start = Date.UTC(2026, 10, 1, 12, 0, 0);

type Server = Awaited<ReturnType<typeof startScriptedServer>>;
let server: Server;
let others: Server[] = [];
const startAnother = async (): Promise<Server> => {
	const another = await startScriptedServer();
	others.push(another);
	return another;
};
let now = start;
let slept: number[] = [];
beforeEach(async () => {
	now = start;
	slept = [];
	server = await startScriptedServer();
	jest.spyOn(clock, 'now').mockImplementation(() => now);
	jest.spyOn(clock, 'random').mockReturnValue(0);
	jest.spyOn(clock, 'sleep').mockImplementation(async (ms) => {
		slept.push(ms);
		now += ms;
	});
});
afterEach(async () => {
	jest.restoreAllMocks();
	await Promise.all([server, ...others].map(async (each) => await each.stop()));
	others = [];
});

const connect = (fields: Partial<Service> = {}) => {
	const context = createFakeContext({
		parameters: {},
		credentials: { testApi: { key: canary } },
		authHeaders: ({ key }) => ({ 'X-Api-Key': String(key) }),
	});
	return createSend(context, {
		name: 'Server',
		credentialType: 'testApi',
		baseUrl: server.url,
		headers: { 'X-Version': '2' },
		secrets: [canary],
		pace: { reads: evenly(1000) },
		explanations: [],
		...fields,
	});
};
const read: ServiceRequest = { method: 'GET', path: '/list' };
const create: ServiceRequest = { method: 'POST', path: '/list', body: { a: 1 } };
const failure = async (sending: Promise<unknown>): Promise<ServiceError> => {
	const error: unknown = await sending.then(
		() => new Error('it did not fail'),
		(reason: unknown) => reason,
	);
	if (error instanceof ServiceError) return error;
	throw error;
};
/** The waits after failed attempts; those of the pace are a millisecond here. */
const waits = () => slept.filter((ms) => ms > 1);

describe('a request', () => {
	it('goes out as asked, with the service’s headers and the credential', async () => {
		await connect()({ ...read, path: '/a%20b', query: { q: 'Müller & Söhne', page: 2, all: true } });
		expect(server.requests[0]).toMatchObject({
			method: 'GET',
			url: '/a%20b?q=M%C3%BCller%20%26%20S%C3%B6hne&page=2&all=true',
			headers: { accept: 'application/json', 'x-version': '2', 'x-api-key': canary },
		});
		expect(server.requests[0]?.headers).not.toHaveProperty('content-type');
	});

	it('with a body sends JSON', async () => {
		await connect()({ ...create, method: 'PUT' });
		expect(server.requests[0]).toMatchObject({
			method: 'PUT',
			headers: { 'content-type': 'application/json' },
			body: { a: 1 },
		});
	});

	it('may have headers of its own, which win over the service’s', async () => {
		await connect()({ ...read, headers: { 'If-None-Match': '"1"', 'X-Version': '3' } });
		expect(server.requests[0]?.headers).toMatchObject({
			...{ accept: 'application/json', 'if-none-match': '"1"', 'x-version': '3', 'x-api-key': canary },
		});
	});

	it('may send a list', async () => {
		await connect()({ ...create, body: [1, { a: 2 }] });
		expect(server.requests[0]).toMatchObject({
			headers: { 'content-type': 'application/json' },
			body: [1, { a: 2 }],
		});
	});

	it('resolves with what came, empty or not', async () => {
		server.answers({ status: 201, headers: { 'X-Total': '5' }, body: [1] }, { status: 204 });
		const send = connect();
		expect(await send(read)).toMatchObject({ status: 201, headers: { 'x-total': '5' }, body: [1] });
		expect(await send(read)).toMatchObject({ status: 204, body: undefined });
	});
});

describe('a status that the request accepts', () => {
	it.each([
		[202, { queued: true }],
		[304, undefined],
		[404, { message: 'none' }],
		[409, { message: 'there' }],
		[503, { message: 'starting' }],
	])('is a result, asked for once: %i', async (status, body) => {
		server.answers({ status, ...(body === undefined ? {} : { body }) });
		expect(await connect()({ ...read, accept: [202, 304, 404, 409, 503] })).toMatchObject({ status, body });
		expect(server.requests).toHaveLength(1);
	});

	it.each([400, 403, 410])('leaves the others an error: %i', async (status) => {
		server.answers({ status, body: {} });
		expect((await failure(connect()({ ...read, accept: [409] }))).status).toBe(status);
	});

	it('is none where a web page says so', async () => {
		server.answers({ status: 409, text: '<!doctype html><p>Sign in</p>' });
		expect((await failure(connect()({ ...read, accept: [409] }))).details.kind).toBe('address');
	});

	it('closes the gate all the same when it is 429', async () => {
		server.answers({ status: 429, headers: { 'Retry-After': '60' } }, { body: {} });
		expect((await connect()({ ...create, accept: [429] })).status).toBe(429);
		expect((await failure(connect()(read))).details.retryAfterMs).toBe(60_000);
	});
});

describe('the pace', () => {
	it('spaces requests, and two executions of one process keep it together', async () => {
		const [one, other] = [connect({ pace: { reads: evenly(4) } }), connect({ pace: { reads: evenly(4) } })];
		await one(read);
		await other(read);
		await one(read);
		expect(slept).toEqual([250, 250]);
	});

	it('is kept for each server by itself', async () => {
		const second = await startAnother();
		await connect({ pace: { reads: evenly(1) } })(read);
		await connect({ pace: { reads: evenly(1) }, baseUrl: second.url })(read);
		expect(slept).toEqual([]);
	});

	it('holds for repeated requests too', async () => {
		server.answers({ status: 503 }, { body: {} });
		await connect({ pace: { reads: evenly(0.5) } })(read);
		expect(slept).toEqual([500, 1500]);
	});
});

describe('a read', () => {
	it.each([[429], [502], [503], [504], [520], [524]])(
		'is repeated after %i when the server says, then succeeds',
		async (status) => {
			server.answers({ status, headers: { 'Retry-After': '7' } }, { body: { fine: true } });
			expect((await connect()(read)).body).toEqual({ fine: true });
			expect(waits()).toEqual([7000]);
		},
	);

	it('waits until the date that Retry-After names', async () => {
		const date = new Date(start + 9_000).toUTCString();
		const headers = { 'Retry-After': date, Date: new Date(start).toUTCString() };
		server.answers({ status: 429, headers }, { body: {} });
		await connect()(read);
		expect(waits()).toEqual([9000]);
	});

	it('waits longer and longer when nothing is said, and gives up after three attempts', async () => {
		server.answers({ status: 503, headers: { 'Retry-After': 'soon 5' } });
		const error = await failure(connect()(read));
		expect(waits()).toEqual([500, 1500]);
		expect(server.requests).toHaveLength(3);
		expect([error.message, error.retryable]).toEqual(['Server is not available right now (503)', true]);
	});

	it.each([
		['a reset', { reset: true }],
		['an answer that is cut off', { body: { long: 'x'.repeat(100) }, truncate: true }],
	] as const)('is repeated after %s', async (_claim, step) => {
		server.answers(step, { body: { fine: true } });
		expect((await connect()(read)).body).toEqual({ fine: true });
		expect(server.requests).toHaveLength(2);
	});

	it('is repeated after a time-out', async () => {
		server.answers({ hang: true }, { body: { fine: true } });
		expect((await connect()({ ...read, timeoutMs: 100 })).body).toEqual({ fine: true });
	});

	it.each([[400], [401], [403], [404], [409], [422], [500]])('is not repeated after %i', async (status) => {
		server.answers({ status, body: { message: 'no' } });
		expect((await failure(connect()(read))).status).toBe(status);
		expect(server.requests).toHaveLength(1);
	});

	it('is repeated after 500 where the service calls that passing', async () => {
		server.answers({ status: 500 }, { body: { fine: true } });
		expect((await connect({ repeatReadsOn: [500] })(read)).status).toBe(200);
	});
});

describe('a write', () => {
	it.each([
		['a reset', { reset: true }],
		['an answer that is cut off', { body: { long: 'x'.repeat(100) }, truncate: true }],
		['a bad gateway', { status: 502 }],
		['a gateway’s time-out', { status: 504, headers: { 'Retry-After': '1' } }],
		['an error', { status: 500 }],
	] as const)('is never repeated after %s: it may have been carried out', async (_claim, step) => {
		server.answers(step, { body: {} });
		const error = await failure(connect({ repeatReadsOn: [500] })(create));
		expect(server.requests).toHaveLength(1);
		expect(error.retryable).toBe(true);
	});

	it('is not repeated after a time-out', async () => {
		server.answers({ hang: true });
		const error = await failure(connect()({ ...create, timeoutMs: 100 }));
		expect([error.message, server.requests.length]).toEqual(['Server did not answer', 1]);
	});

	it('is repeated after 429, for the limiter carried nothing out', async () => {
		server.answers({ status: 429, headers: { 'Retry-After': '2' } }, { status: 201, body: {} });
		expect((await connect()(create)).status).toBe(201);
		expect(waits()).toEqual([2000]);
	});

	it('is repeated while nothing listens, for nobody received it', async () => {
		await server.stop();
		const error = await failure(connect()(create));
		expect(waits()).toEqual([500, 1500]);
		expect([error.message, error.status, error.retryable]).toEqual([
			'Server refused the connection',
			0,
			true,
		]);
	});
});

describe('a long Retry-After', () => {
	it.each([read, create])('is not slept through, but handed on (%j)', async (request) => {
		server.answers({ status: 429, headers: { 'Retry-After': '31' } });
		const error = await failure(connect()(request));
		expect(error.details).toMatchObject({ retryAfterMs: 31_000, retryable: true });
		expect([server.requests.length, waits()]).toEqual([1, []]);
	});

	it('is handed on for a write that is not repeated, too', async () => {
		server.answers({ status: 503, headers: { 'Retry-After': '5' } });
		expect((await failure(connect()(create))).details.retryAfterMs).toBe(5_000);
	});
});

describe('an answer that is none', () => {
	it.each([[301], [302], [307], [308]])(
		'by redirect %i is refused, and nobody is sent the key',
		async (status) => {
			const stranger = await startAnother();
			server.answers({ status, headers: { Location: `${stranger.url}/list` } });
			const error = await failure(connect()(read));
			expect([error.message, stranger.requests]).toEqual([
				`Server redirects to another address (${status})`,
				[],
			]);
		},
	);

	it.each([
		['by its type', { headers: { 'Content-Type': 'text/html' }, text: '<p>Sign in</p>' }],
		['by its text', { text: '<!DOCTYPE html><p>Sign in</p>' }],
	])('a web page, known %s, is refused at once', async (_claim, step) => {
		server.answers(step);
		const error = await failure(connect()(read));
		expect([error.message, error.retryable]).toEqual([
			'Server answered with a web page instead of data',
			false,
		]);
		expect(server.requests).toHaveLength(1);
	});

	it('half a JSON text under its full length is handed on as text: whoever expects data refuses it', async () => {
		server.answers({ headers: { 'Content-Type': 'application/json' }, text: '{"rows":[{"id":1},{"i' });
		expect((await connect()(read)).body).toBe('{"rows":[{"id":1},{"i');
	});
});

describe('a context', () => {
	type Kinds = [IExecuteFunctions, IPollFunctions, ITriggerFunctions, IWebhookFunctions, IHookFunctions];
	/** Checked by the compiler: nothing is asked for that one of them lacks. */
	const servesAs = (context: Kinds[number] | ILoadOptionsFunctions): RequestContext => context;

	it('is anything with a node, its credentials and n8n’s way to send', async () => {
		const { getNode, getCredentials, helpers } = createFakeContext({
			parameters: {},
			credentials: { testApi: { key: canary } },
		});
		const { httpRequestWithAuthentication } = helpers;
		const narrow: RequestContext = { getNode, getCredentials, helpers: { httpRequestWithAuthentication } };
		const service = { name: 'Server', credentialType: 'testApi', baseUrl: server.url, headers: {} };
		const send = createSend(narrow, {
			...{ ...service, secrets: [], pace: { reads: evenly(1000) }, explanations: [] },
		});
		expect((await send(read)).body).toEqual({ fine: true });
		expect(servesAs).toBeInstanceOf(Function);
	});
});

describe('what n8n itself refuses', () => {
	const refusing = (message: string) => {
		const calls: string[] = [];
		const context = createFakeContext({ parameters: {} });
		context.helpers.httpRequestWithAuthentication = async (type: string) => {
			calls.push(type);
			throw new Error(message);
		};
		const service: Service = {
			...{ name: 'Server', credentialType: 'testApi', baseUrl: 'http://x', headers: {}, secrets: [] },
			...{ pace: { reads: evenly(1000) }, explanations: [] },
		};
		return { calls, send: createSend(context, service) };
	};

	it('is not asked for again', async () => {
		const { calls, send } = refusing('The request was blocked because it resolves to a restricted IP');
		expect((await failure(send(read))).retryable).toBe(false);
		expect(calls).toEqual(['testApi']);
	});
});

describe('a secret', () => {
	it.each([
		['echoed by the server', { status: 400, body: { message: `bad key ${canary}` } }],
		['in a list of invalid values', { status: 422, body: { detail: [{ input: canary }] } }],
		['in a header of the answer', { status: 500, headers: { 'Set-Cookie': `sid=${canary}` } }],
		['in a broken connection', { reset: true }],
	] as const)('is nowhere in the error: %s', async (_claim, step) => {
		server.answers(step);
		const error = await failure(connect()({ ...create, query: { apikey: canary } }));
		const own = Object.getOwnPropertyNames(error).map((name): unknown => Reflect.get(error, name));
		expect([JSON.stringify(error), JSON.stringify(own), error.stack].join()).not.toContain('CANARY');
	});
});
