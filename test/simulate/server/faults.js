// @ts-check
'use strict';

/**
 * What may go wrong on the way to MoviePilot and back. `before` means that the server never saw the request; `after`,
 * that it did as it was told and only the answer was lost; `late`, that it does so when the client has given up.
 *
 * @typedef {{ status: number, headers: Record<string, string>, body: string }} Answered
 * @typedef {{ when: 'before' | 'after' | 'late', name: string, answer?: Answered, code?: string, half?: true, lateMs?: number }} Fault
 * @typedef {{ rate: number, outage: number }} Weather share of single faults, and of outages that hit all requests for a while
 */

const page = '<!DOCTYPE html><html><head><title>502 Bad Gateway</title></head><body></body></html>';
const html = { 'content-type': 'text/html' };

/** @param {number} status @param {Record<string, string>} [headers] @returns {Answered} */
const plain = (status, headers = {}) => ({
	status,
	headers: { 'content-type': 'text/plain', ...headers },
	body: status === 500 ? 'Internal Server Error' : '',
});

/** @param {import('../random').Random} random @param {number} now @returns {Record<string, string>} */
function retryAfter(random, now) {
	const date = new Date(now + random.int(1, 300) * 1_000).toUTCString();
	const value = random.pick([undefined, '2', '20', '120', '3600', date]);
	return value === undefined ? {} : { 'retry-after': value };
}

/** @param {import('../random').Random} random @param {number} now @returns {Fault} */
function drawFault(random, now) {
	const kind = random.weighted({ before: 5, after: 4, late: 1 });
	if (kind === 'late')
		return { when: 'late', name: 'timed out', code: 'ECONNABORTED', lateMs: random.int(1_000, 60_000) };
	if (kind === 'after')
		return random.pick([
			{ when: kind, name: 'done, then reset', code: 'ECONNRESET' },
			{ when: kind, name: 'done, answer cut off', code: 'ERR_BAD_RESPONSE' },
			{ when: kind, name: 'done, half an answer', half: true },
			{ when: kind, name: 'done, 504', answer: { ...plain(504), headers: html, body: page } },
			{ when: kind, name: 'done, 502', answer: plain(502) },
		]);
	const status = random.pick([500, 502, 503, 429]);
	return random.pick([
		{ when: kind, name: 'refused', code: 'ECONNREFUSED' },
		{ when: kind, name: 'reset', code: 'ECONNRESET' },
		{ when: kind, name: 'web page', answer: { status: 200, headers: html, body: page } },
		{
			when: kind,
			name: String(status),
			answer: plain(status, status === 500 ? {} : retryAfter(random, now)),
		},
		{
			when: kind,
			name: String(status),
			answer: plain(status, status === 500 ? {} : retryAfter(random, now)),
		},
	]);
}

/** @param {import('../random').Random} random @param {import('../../simulators/core/clock').Clock} clock */
function createFaults(random, clock) {
	/** @type {Weather} */
	let weather = { rate: 0, outage: 0 };
	let downUntil = 0;
	return {
		/** @param {Weather} next */
		setWeather(next) {
			weather = next;
			downUntil = 0;
		},
		/** More often for writes, which are few and matter most. @param {boolean} isWrite @returns {Fault | null} for one request */
		draw(isWrite) {
			const now = clock.now();
			if (now < downUntil)
				return random.pick([
					{ when: 'before', name: 'refused (down)', code: 'ECONNREFUSED' },
					{ when: 'before', name: '502 (down)', answer: plain(502) },
				]);
			if (random.chance(weather.outage)) downUntil = now + random.int(5, 600) * 1_000;
			return random.chance(weather.rate * (isWrite ? 3 : 1)) ? drawFault(random, now) : null;
		},
	};
}

module.exports = { createFaults };
