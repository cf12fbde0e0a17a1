// @ts-check
'use strict';

/**
 * @typedef {{ status: number, headers?: Record<string, string>, json?: unknown, text?: string, html?: string }} Answer
 */

/** An answer that ends a request early. */
class Refusal extends Error {
	/** @param {Answer} answer */
	constructor(answer) {
		super(`HTTP ${answer.status}`);
		this.answer = answer;
	}
}

/** @param {unknown} json @returns {Answer} */
const ok = (json) => ({ status: 200, json });

/** FastAPI's own refusals. @param {import('../generations').Refused} refused @param {Record<string, string>} [headers] @returns {Answer} */
const detail = ({ status, detail: text }, headers) => ({ status, json: { detail: text }, headers });

/** An exception nobody caught, such as an enum value that does not exist: plain text from uvicorn. @returns {Answer} */
const crash = () => ({ status: 500, text: 'Internal Server Error' });

/** nginx serves the web UI for everything outside `/api` (MoviePilot v2.5.6 docker/nginx.common.conf). @returns {Answer} */
const webPage = () => ({
	status: 200,
	html: '<!DOCTYPE html><html><head><title>MoviePilot</title></head><body><div id="app"></div></body></html>',
});

module.exports = { Refusal, crash, detail, ok, webPage };
