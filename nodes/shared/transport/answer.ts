/** What came back from a service, before anybody judged it. */

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

export { isRecord };

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
