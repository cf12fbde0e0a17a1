import { NodeApiError, type INode } from 'n8n-workflow';
import { explanations as seerr } from '../../../../nodes/Jellyseerr/client/explanations';
import type { Answer } from '../../../../nodes/shared/transport/answer';
import { ServiceError, serverWords, toServiceError } from '../../../../nodes/shared/transport/errors';
import type { Explanation } from '../../../../nodes/shared/transport/explanation';
import { redact } from '../../../../nodes/shared/transport/redact';

const node: INode = { id: '1', name: 'N', type: 'test', typeVersion: 1, position: [0, 0], parameters: {} };
const canary = 'CANARY-key-8f2a77e0';
const page = '<!doctype html><title>Sign in</title>';

const answer = (status: number, body?: unknown, headers: Record<string, string> = {}): Answer => ({
	status,
	headers,
	body,
});
const broken = (cause: string): Answer => ({ status: 0, headers: {}, body: undefined, cause });
const explain = (given: Answer, explanations: readonly Explanation[] = [], retryAfterMs?: number) =>
	toServiceError(
		node,
		{ name: 'Server', explanations },
		given,
		(text) => redact(text, [canary]),
		retryAfterMs,
	);
const shown = (given: Answer, explanations?: readonly Explanation[]) => {
	const { message, description, retryable } = explain(given, explanations);
	return [message, description, retryable];
};

describe('what the server said', () => {
	it.each([
		['message', { message: 'no such title', error: 'x' }, 'no such title'],
		['the OAuth description', { error: 'invalid_grant', error_description: 'it expired' }, 'it expired'],
		['error', { status: 403, error: 'You do not have permission' }, 'You do not have permission'],
		['detail', { detail: 'Not authenticated' }, 'Not authenticated'],
		['the first that is not empty', { message: '', error: 'x' }, 'x'],
		[
			'MoviePilot’s list of invalid values',
			{ detail: [{ loc: ['query', 'mtype'], msg: 'Field required', type: 'missing' }] },
			'[{"loc":["query","mtype"],"msg":"Field required","type":"missing"}]',
		],
		['plain text', 'Internal Server Error', 'Internal Server Error'],
		['a web page, which says nothing', page, ''],
		['nothing', undefined, ''],
		['a list', [1], ''],
		['fields without words', { message: 5, detail: null }, ''],
	])('is found in %s', (_claim, body, words) => {
		expect(serverWords(answer(400, body))).toBe(words);
	});

	it('is the cause where there was no answer', () => {
		expect(serverWords(broken('ECONNRESET: socket hang up'))).toBe('ECONNRESET: socket hang up');
	});
});

describe('an explanation', () => {
	it.each<[string, Answer, string, RegExp, boolean]>([
		[
			'an unknown host',
			broken('ENOTFOUND: getaddrinfo ENOTFOUND mp.lan'),
			'Server was not found at this address',
			/inside Docker/,
			true,
		],
		[
			'a broken name server',
			broken('EAI_AGAIN: x'),
			'Server was not found at this address',
			/resolved/,
			true,
		],
		[
			'a bad URL',
			broken('ERR_INVALID_URL: Invalid URL'),
			'Server was not found at this address',
			/Check the URL/,
			true,
		],
		[
			'n8n’s own guard',
			broken('The request was blocked: restricted IP'),
			'n8n refused to call Server: the address is in a blocked range',
			/N8N_SSRF_ALLOWED_IP_RANGES/,
			false,
		],
		[
			'a closed port',
			broken('ECONNREFUSED: connect ECONNREFUSED 127.0.0.1:1'),
			'Server refused the connection',
			/port/,
			true,
		],
		[
			'a reset',
			broken('ECONNRESET: socket hang up'),
			'Server did not answer',
			/broke off \(ECONNRESET: socket hang up\)\./,
			true,
		],
		[
			'a time-out',
			broken('ECONNABORTED: timeout of 30000ms exceeded'),
			'Server did not answer',
			/timeout of 30000ms/,
			true,
		],
		['a limit', answer(429), 'Server asks to slow down', /requests per second/, true],
		['a gateway', answer(502, page), 'Server is not available right now (502)', /proxy in front/, true],
		[
			'a gateway of Cloudflare',
			answer(522, page),
			'Server is not available right now (522)',
			/down or overloaded/,
			true,
		],
		[
			'an error of the server',
			answer(500, 'boom'),
			'Server failed with an error of its own (500)',
			/Server said: boom/,
			true,
		],
		[
			'an error of the server as a page',
			answer(500, page),
			'Server failed with an error of its own (500)',
			/log/,
			true,
		],
		[
			'a login portal',
			answer(200, page),
			'Server answered with a web page instead of data',
			/sub-path/,
			false,
		],
		[
			'a login portal that refuses',
			answer(401, page),
			'Server answered with a web page instead of data',
			/login portal/,
			false,
		],
		[
			'a page for a wrong path',
			answer(404, page),
			'Server answered with a web page instead of data',
			/URL/,
			false,
		],
		['a redirect', answer(308), 'Server redirects to another address (308)', /would drop the key/, false],
		[
			'no login',
			answer(401, { message: 'who?' }),
			'Server does not accept the credential (401)',
			/Server said: who\?/,
			false,
		],
		['no right', answer(403), 'Server does not accept the credential (403)', /Check the key/, false],
		[
			'anything else',
			answer(418, { message: 'teapot' }),
			'Server rejected the request (418)',
			/^Server said: teapot$/,
			false,
		],
	])('of %s says what to do and whether it passes', (_claim, given, message, description, retryable) => {
		const [said, why, passes] = shown(given);
		expect([said, passes]).toEqual([message, retryable]);
		expect(why).toMatch(description);
	});

	it('of the service’s own comes before the common ones', () => {
		const own = {
			kind: 'missing' as const,
			match: () => true,
			message: '{service} is special',
			description: '{said}',
			retryable: true,
		};
		expect(shown(answer(404, 'why'), [own])).toEqual(['Server is special', 'Server said: why', true]);
	});

	it('tells Seerr’s two refusals of the same status apart by their words', () => {
		const ofGuard = { status: 403, error: 'You do not have permission to access this endpoint' };
		const ofHandler = { message: 'Movie Quota exceeded.' };
		expect(shown(answer(403, ofGuard), seerr)[0]).toBe('Server does not accept the API key');
		expect(shown(answer(403, ofHandler), seerr).slice(0, 2)).toEqual([
			'Server does not permit this',
			'Server said: Movie Quota exceeded.',
		]);
	});

	it('fills in the server’s words as they are', () => {
		const words = 'costs $& or $1 or {service}';
		expect(shown(answer(418, words))[1]).toBe(`Server said: ${words}`);
	});

	it('keeps 300 characters of them', () => {
		expect(shown(answer(418, 'x'.repeat(5_000)))[1]).toBe(`Server said: ${'x'.repeat(300)}`);
	});
});

describe('a service error', () => {
	it('is one n8n knows, with status and whether it passes', () => {
		const error = explain(answer(503), [], 120_000);
		expect(error).toBeInstanceOf(ServiceError);
		expect(error).toBeInstanceOf(NodeApiError);
		expect([error.status, error.httpCode, error.retryable, error.details.retryAfterMs]).toEqual([
			503,
			'503',
			true,
			120_000,
		]);
	});

	it('without an answer has no status for n8n to translate', () => {
		const error = explain(broken('ECONNRESET: x'));
		expect([error.status, error.httpCode, error.details]).toEqual([
			0,
			null,
			expect.not.objectContaining({ retryAfterMs: expect.anything() }),
		]);
	});

	it.each<[string, Answer]>([
		['in words', answer(400, { message: `bad key ${canary}` })],
		['in a list of invalid values', answer(422, { detail: [{ input: { apikey: canary }, msg: 'no' }] })],
		['in text', answer(500, `Traceback: GET https://x/?token=${canary}`)],
		['in a cause', broken(`ECONNRESET: https://x/api?apikey=${canary}`)],
		['where the words are cut', answer(400, `${'x'.repeat(290)}${canary}`)],
		['in a header', answer(400, undefined, { 'x-api-key': canary, 'set-cookie': canary })],
		['in fields nobody reads', answer(400, { message: 'no', token: canary })],
	])('shows no secret: %s', (_claim, given) => {
		const error = explain(given);
		const everything = [
			error.message,
			error.description,
			String(error.stack),
			JSON.stringify(error),
			JSON.stringify(error.details),
			JSON.stringify(Object.getOwnPropertyNames(error).map((name) => Reflect.get(error, name))),
		].join('\n');
		// Not even the beginning of one.
		expect(everything).not.toMatch(/CANARY/);
	});
});
