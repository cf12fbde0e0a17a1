// @ts-check
'use strict';

/**
 * @typedef {{ status: number, headers?: Record<string, string>, json?: unknown, text?: string, html?: string }} Answer
 *
 * @typedef {'missing' | 'text' | 'list' | 'object' | 'integer' | 'integerText' | 'json' | 'value'} Problem
 * @typedef {{ problem: Problem, location: readonly (string | number)[], input: unknown, said?: string }} Issue
 *   `said` in the words of the schema, for `value`
 *
 * @typedef {{ kind: 'detail', status: number, detail: string, headers?: Record<string, string> }
 *   | { kind: 'invalid', issues: readonly Issue[] }
 *   | { kind: 'crash' }} Reason what each generation puts in its own words
 */

/** An answer that ends a request early. */
class Refusal extends Error {
	/** @param {Reason} reason */
	constructor(reason) {
		super(reason.kind === 'detail' ? reason.detail : reason.kind);
		this.reason = reason;
	}
}

/** FastAPI's own refusals. A challenge names Bearer as the scheme. @param {import('../generations').Refused} refused @param {Record<string, string>} [headers] */
const refuse = ({ status, detail, challenge }, headers = {}) =>
	new Refusal({
		kind: 'detail',
		status,
		detail,
		headers: { ...(challenge ? { 'WWW-Authenticate': 'Bearer' } : {}), ...headers },
	});

/** What no MoviePilot refuses but we do, so that a client's slip is seen. @param {string} detail */
const refuseStrictly = (detail) =>
	new Refusal({ kind: 'detail', status: 400, detail: `simulator: ${detail}` });

/** An exception nobody caught, such as an enum value that does not exist. */
const crash = () => new Refusal({ kind: 'crash' });

/** nginx serves the web UI for everything outside `/api` (MoviePilot v2.5.6 docker/nginx.common.conf). @returns {Answer} */
const webPage = () => ({
	status: 200,
	html: '<!DOCTYPE html><html><head><title>MoviePilot</title></head><body><div id="app"></div></body></html>',
});

module.exports = { Refusal, crash, refuse, refuseStrictly, webPage };
