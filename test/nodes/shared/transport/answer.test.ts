import { answerFromError, isWebPage, toAnswer, toHeaders } from '../../../../nodes/shared/transport/answer';

describe('an answer', () => {
	it.each([
		['data', { a: 1 }, { a: 1 }],
		['JSON that came as text', '{"a":1}', { a: 1 }],
		['text', 'Internal Server Error', 'Internal Server Error'],
		['JSON that was cut off', '{"a":', '{"a":'],
		['nothing', '', undefined],
		['null', null, undefined],
		['an empty list', [], []],
		['false', false, false],
	])('with %s', (_claim, body, expected) => {
		expect(toAnswer({ statusCode: 200, headers: {}, body })).toEqual({
			status: 200,
			headers: {},
			body: expected,
		});
	});

	it.each([[undefined], [null], ['text'], [[]]])('that is %j is none', (response) => {
		expect(toAnswer(response)).toMatchObject({ status: 0, cause: 'no response' });
	});

	it('without a status is none', () => {
		expect(toAnswer({ body: {} }).status).toBe(0);
	});

	it('has headers in lower case and as text', () => {
		const headers = { 'Retry-After': 5, 'X-Gone': undefined, 'X-None': null, 'Set-Cookie': ['a', 'b'] };
		expect(toHeaders(headers)).toEqual({ 'retry-after': '5', 'set-cookie': 'a,b' });
		expect(toHeaders('x')).toEqual({});
	});
});

describe('a web page', () => {
	const answer = (body: unknown, type = 'application/json') => ({
		status: 200,
		headers: { 'content-type': type },
		body,
	});
	it.each([
		['by its type', answer('login', 'text/html; charset=utf-8'), true],
		['by its beginning', answer(' \n<!DOCTYPE html><html>', 'text/plain'), true],
		['by its first element', answer('<HTML lang="en">'), true],
		['not by a tag further on', answer('see <html>'), false],
		['not as data', answer({ html: '<html>' }), false],
		['not without a type', { status: 200, headers: {}, body: undefined }, false],
	])('is known %s', (_claim, given, isPage) => {
		expect(isWebPage(given)).toBe(isPage);
	});
});

describe('what was thrown', () => {
	const response = { status: 401, headers: { 'X-Private-User': 'true' }, data: '{"error":"no"}' };
	const answered = { status: 401, headers: { 'x-private-user': 'true' }, body: { error: 'no' } };

	it.each([
		['by axios', { response }],
		['by n8n 2.x, wrapped once', { message: 'x', cause: { response } }],
		['wrapped three times', { cause: { cause: { cause: { response } } } }],
	])('%s holds the answer', (_claim, error) => {
		expect(answerFromError(error)).toEqual(answered);
	});

	it.each([
		['a code', { code: 'ECONNRESET', message: 'socket hang up' }, 'ECONNRESET: socket hang up'],
		['a code further in', { message: 'failed', cause: { code: 'ECONNREFUSED' } }, 'ECONNREFUSED: failed'],
		['a message alone', new Error('needs to be reconnected'), 'needs to be reconnected'],
		['nothing', {}, 'unknown error'],
		['text', 'no', 'unknown error'],
	])('without an answer names its cause: %s', (_claim, error, cause) => {
		expect(answerFromError(error)).toEqual({ status: 0, headers: {}, body: undefined, cause });
	});

	it('by n8n with a status alone has that status', () => {
		expect(answerFromError({ httpCode: '403', message: 'x' }).status).toBe(403);
		expect(answerFromError({ httpCode: 'ECONNRESET', message: 'x' }).status).toBe(0);
	});

	it.each([
		[
			'beside it',
			{ code: 'ERR_BAD_RESPONSE', message: 'stream has been aborted', response: { status: 200 } },
		],
		['further in', { code: 'ERR_BAD_RESPONSE', message: 'aborted', cause: { response: { status: 206 } } }],
		['as a code of n8n', { code: 'ERR_BAD_RESPONSE', message: 'aborted', httpCode: '200' }],
	])('with a good status %s broke off half-way, and is no answer', (_claim, error) => {
		expect(answerFromError(error)).toMatchObject({ status: 0, cause: expect.stringContaining('aborted') });
	});

	it('in a circle ends all the same', () => {
		const error: { cause?: unknown; code: string } = { code: 'EPIPE' };
		error.cause = error;
		expect(answerFromError(error).cause).toBe('EPIPE');
	});
});
