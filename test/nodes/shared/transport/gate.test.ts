import { evenly } from '../../../../nodes/shared/core/pace';
import { clock } from '../../../../nodes/shared/transport/clock';
import { ServiceError } from '../../../../nodes/shared/transport/errors';
import { gateTo, type ServicePace } from '../../../../nodes/shared/transport/gate';
import { createSend, type Service, type ServiceRequest } from '../../../../nodes/shared/transport/request';
import { createFakeContext } from '../../../support/fakeContext';
import { startScriptedServer } from './scriptedServer';

const start = Date.UTC(2026, 10, 1, 12, 0, 0);
const hours = 3_600_000;

type Server = Awaited<ReturnType<typeof startScriptedServer>>;
let server: Server;
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
	await server.stop();
});

const asTraktCounts: ServicePace = {
	reads: { count: 500, periodMs: 300_000 },
	writes: evenly(1),
	atOnce: 2,
};
const quick: ServicePace = { reads: evenly(Infinity) };
/** Each call stands for another node, poll or execution of this process. */
const connect = (fields: Partial<Service> = {}) =>
	createSend(createFakeContext({ parameters: {}, credentials: { testApi: {} } }), {
		...{ name: 'Server', credentialType: 'testApi', baseUrl: server.url, headers: {}, secrets: [] },
		...{ pace: quick, explanations: [] },
		...fields,
	});
const read: ServiceRequest = { method: 'GET', path: '/list' };
const write: ServiceRequest = { method: 'POST', path: '/list', body: { a: 1 } };
const failure = async (sending: Promise<unknown>): Promise<ServiceError> => {
	const error: unknown = await sending.then(
		() => new Error('it did not fail'),
		(reason: unknown) => reason,
	);
	if (error instanceof ServiceError) return error;
	throw error;
};
const longest = () => Math.max(0, ...slept);
const refused = (retryAfter?: string) => ({
	status: 429,
	...(retryAfter === undefined ? {} : { headers: { 'Retry-After': retryAfter } }),
});

describe('TRAKT10 · a clock set back', () => {
	const paces: Array<[string, ServicePace, number]> = [
		['five a second', { reads: evenly(5) }, 200],
		['one in ten seconds', { reads: evenly(0.1) }, 10_000],
		['500 in five minutes, two at once', asTraktCounts, 0],
	];

	it.each(paces)('makes no read wait longer than the pace owes: %s', async (_claim, pace, owed) => {
		await connect({ pace })(read);
		now -= 3 * hours;
		await connect({ pace })(read);
		expect(longest()).toBeLessThanOrEqual(owed);
	});

	it.each(paces)('again and again keeps the pace all the same: %s', async (_claim, pace, owed) => {
		for (let time = 1; time <= 4; time++) {
			await connect({ pace })(read);
			now -= time * hours;
		}
		expect(slept).toEqual(owed === 0 ? [] : [owed, owed, owed]);
	});

	it('makes no write wait longer than its second', async () => {
		await connect({ pace: asTraktCounts })(write);
		now -= 3 * hours;
		await connect({ pace: asTraktCounts })(write);
		expect(slept).toEqual([1_000]);
	});

	it('keeps a gate closed for as long as the server said, and no longer', async () => {
		server.answers(refused('31'), { body: {} });
		await failure(connect()(read));
		now -= 3 * hours;
		expect((await failure(connect()(read))).details.retryAfterMs).toBe(31_000);
		now += 31_000;
		expect((await connect()(read)).status).toBe(200);
		expect(slept).toEqual([]);
	});

	it('while somebody sleeps at a closed gate does not make it sleep again', async () => {
		server.answers(refused('20'), { body: {} });
		jest.spyOn(clock, 'sleep').mockImplementation(async (ms) => {
			slept.push(ms);
			now += ms - 3 * hours;
		});
		expect((await connect()(read)).status).toBe(200);
		expect(slept).toEqual([20_000]);
	});

	it('leaves a date in Retry-After where the server’s own clock has it', async () => {
		const headers = {
			'Retry-After': new Date(start + 9_000).toUTCString(),
			Date: new Date(start).toUTCString(),
		};
		server.answers({ status: 429, headers }, { body: {} });
		now -= 3 * hours;
		await connect()(read);
		expect(slept).toEqual([9_000]);
	});
});

describe('TRAKT11 · a 429', () => {
	it.each<[string, ServiceRequest, ServiceRequest]>([
		['the same item’s next read', read, read],
		['a write of another node', read, write],
		['a read after a write', write, read],
		['another path', read, { ...read, path: '/other' }],
	])('makes %s wait until its time', async (_claim, first, second) => {
		server.answers(refused('7'), { body: {} });
		const [one, other] = [connect(), connect()];
		await Promise.all([one(first), other(second)]);
		expect(server.requests).toHaveLength(3);
		expect(now).toBeGreaterThanOrEqual(start + 7_000);
		slept = [];
		server.answers(refused('31'), { body: {} });
		await failure(one(first));
		now += 11_000;
		expect((await connect()(second)).status).toBe(200);
		expect(slept).toEqual([20_000]);
	});

	it.each([
		['in seconds', { 'Retry-After': '240' }, 240_000],
		[
			'as a date',
			{
				'Retry-After': new Date(start + 90_000).toUTCString(),
				Date: new Date(start).toUTCString(),
			},
			90_000,
		],
		['in a week, of which an hour is believed', { 'Retry-After': '604800' }, hours],
	])('far off %s turns everybody away at once, without a request', async (_claim, headers, closedMs) => {
		server.answers({ status: 429, headers }, { body: {} });
		await failure(connect()(read));
		now += 1_000;
		for (const request of [read, write, read]) {
			const error = await failure(connect()(request));
			expect([error.status, error.details.kind, error.retryable]).toEqual([429, 'busy', true]);
			expect(error.details.retryAfterMs).toBe(closedMs - 1_000);
		}
		expect([server.requests.length, slept]).toEqual([1, []]);
		now += closedMs - 1_000;
		expect((await connect()(read)).status).toBe(200);
	});

	it('without a time closes the gate too, for the pause that its own request makes', async () => {
		server.answers(refused(), refused(), refused(), { body: {} });
		await failure(connect()(read));
		expect(slept).toEqual([500, 1_500]);
		await connect()(write);
		expect(slept.slice(2)).toEqual([4_500]);
	});

	it('that is a page of Cloudflare closes it as well', async () => {
		server.answers(
			{ ...refused(), headers: { 'Content-Type': 'text/html' }, text: '<h1>Error 1015</h1>' },
			{ body: {} },
		);
		await connect()(read);
		expect(slept).toEqual([500]);
	});

	it('never opens what is closed for longer', async () => {
		server.answers(refused('300'), { body: {} });
		await failure(connect()(read));
		gateTo(server.url).close(1_000);
		now += 2_000;
		expect((await failure(connect()(read))).details.retryAfterMs).toBe(298_000);
	});

	it('of one server is no matter of another', async () => {
		const another = await startScriptedServer();
		server.answers(refused('300'));
		await failure(connect()(read));
		expect((await connect({ baseUrl: another.url })(read)).status).toBe(200);
		await another.stop();
	});
});

describe('TRAKT11 · reads and writes', () => {
	it.each([
		['a read behind a write', write, read, 0],
		['a write behind a read', read, write, 0],
		['a write behind a write', write, write, 1_000],
		['a deletion behind a write', write, { method: 'DELETE', path: '/x' } as const, 1_000],
	])('have buckets of their own where the service counts so: %s', async (_claim, first, second, owed) => {
		await connect({ pace: asTraktCounts })(first);
		await connect({ pace: asTraktCounts })(second);
		expect(longest()).toBe(owed);
	});

	it('share one where the credential says how many requests a second', async () => {
		const pace = { reads: evenly(4) };
		for (const request of [read, write, read]) await connect({ pace })(request);
		expect(slept).toEqual([250, 250]);
	});
});

describe('TRAKT11 · requests on their way', () => {
	it.each([1, 2, 3])('are never more than %i, and everybody gets through', async (atOnce) => {
		const gate = gateTo(`http://counted-${atOnce}`);
		let [under, most, done] = [0, 0, 0];
		const send = async () => {
			most = Math.max(most, ++under);
			for (let turn = 0; turn < 5; turn++) await Promise.resolve();
			under--;
			if (++done % 4 === 0) throw new Error('broken');
		};
		const all = Array.from(
			{ length: 20 },
			async () => await gate.pass({ reads: evenly(1_000_000), atOnce }, true, 0, send),
		);
		await Promise.allSettled(all);
		expect([most, done, under]).toEqual([atOnce, 20, 0]);
	});
});
