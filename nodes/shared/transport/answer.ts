/** What came back from a service, before anybody judged it. */

import { parseRetryAfter } from '../core/retry';
import { isRecord } from '../core/values';

export type Answer = {
	/** HTTP status; 0 when no answer arrived (refused, reset, timed out, cut off). */
	status: number;
	/** Lower-case names. */
	headers: Record<string, string>;
	/** Parsed JSON, text, or undefined when empty. */
	body: unknown;
	/** Why there was no answer, e.g. `ECONNREFUSED`; only with status 0. */
	cause?: string;
};

/** Reverse proxies, login portals and a wrong port answer a page where JSON is expected, often with status 200. */
export function isWebPage(answer: Answer): boolean {
	if (answer.headers['content-type']?.includes('text/html')) return true;
	return typeof answer.body === 'string' && /^\s*<(!doctype|html)/i.test(answer.body);
}

/** @param response what n8n's helper resolves to with `returnFullResponse` */
export function toAnswer(response: unknown): Answer {
	if (!isRecord(response)) return { status: 0, headers: {}, body: undefined, cause: 'no response' };
	const status = typeof response.statusCode === 'number' ? response.statusCode : 0;
	return { status, headers: toHeaders(response.headers), body: toBody(response.body) };
}

export function toHeaders(headers: unknown): Record<string, string> {
	if (!isRecord(headers)) return {};
	return Object.fromEntries(
		Object.entries(headers).flatMap(([name, value]) =>
			value === undefined || value === null ? [] : [[name.toLowerCase(), String(value)]],
		),
	);
}

/**
 * @param now by our clock; a date is meant by the server's own, which is asked first
 * @returns milliseconds
 */
export function retryAfterOf({ headers }: Answer, now: number): number | undefined {
	const serverNow = Date.parse(headers.date ?? '');
	return parseRetryAfter(headers['retry-after'], Number.isNaN(serverNow) ? now : serverNow);
}

/** n8n hands out JSON text unparsed when the content type was not JSON, and "" for an empty body. */
function toBody(body: unknown): unknown {
	if (body === '' || body === null) return undefined;
	if (typeof body !== 'string') return body;
	try {
		const parsed: unknown = JSON.parse(body);
		return parsed;
	} catch {
		return body;
	}
}

/**
 * What was thrown instead of an answer, as an answer: with the server's status where there was one. n8n wraps what
 * axios threw; how deep the response lies differs between n8n 1.x and 2.x.
 */
export function answerFromError(error: unknown): Answer {
	for (let layer = error, depth = 0; isObject(layer) && depth < 4; layer = layer.cause, depth++) {
		const response = layer.response;
		if (isRecord(response) && isRefusal(response.status)) {
			return toAnswer({ statusCode: response.status, headers: response.headers, body: response.data });
		}
	}
	return { status: statusOf(error), headers: {}, body: undefined, cause: causeOf(error) };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null;

/** An answer that breaks off half-way is thrown with its status too, a 200 more often than not (axios 1.18). */
const isRefusal = (status: unknown): status is number => typeof status === 'number' && status >= 300;

function statusOf(error: unknown): number {
	const status = isObject(error) ? Number(error.httpCode) : 0;
	return isRefusal(status) ? status : 0;
}

/** May quote the address; whoever shows it redacts it. */
function causeOf(error: unknown): string {
	const layers = [error, isObject(error) ? error.cause : undefined].filter(isObject);
	const code = layers.map((layer) => layer.code).find((value) => typeof value === 'string');
	const message = layers.map((layer) => layer.message).find((value) => typeof value === 'string');
	return [code, message].filter((part) => part !== undefined).join(': ') || 'unknown error';
}
