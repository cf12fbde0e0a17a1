// @ts-check
'use strict';

const { NodeApiError } = require('n8n-workflow');

/**
 * n8n's HTTP helper over the simulated network: the credential's own `preAuthentication` and `authenticate` run as
 * n8n-core 2.40 runs them, statuses become exceptions where the request did not ask otherwise.
 *
 * @typedef {import('../server/inject').Sent} Sent
 * @typedef {import('../server/inject').Answered} Answered
 * @typedef {(sent: Sent) => Promise<Answered>} Network rejects when no answer comes
 * @typedef {{ type: any, data: Record<string, any> }} Credential the class, and what is stored
 */

/** @param {string} text axios parses what can be parsed, whatever the content type says */
function parse(text) {
	try {
		return JSON.parse(text);
	} catch {
		return text;
	}
}

/** @param {any} options */
function toSent({ method, url, qs, headers, body }) {
	const query = new URLSearchParams(qs).toString();
	const text = body === undefined || typeof body === 'string' ? (body ?? '') : JSON.stringify(body);
	const json = typeof body === 'object' ? { 'content-type': 'application/json' } : {};
	const named = Object.entries({ ...headers, ...json }).map(([name, value]) => [name.toLowerCase(), value]);
	const address = query === '' ? url : `${url}${url.includes('?') ? '&' : '?'}${query}`;
	return { method, url: address, headers: Object.fromEntries(named), body: text };
}

/** @param {any} ignore @param {number} status */
const isFine = (ignore, status) =>
	(status >= 200 && status < 300) || ignore === true || (ignore?.ignore && !ignore.except?.includes(status));

/** @param {Network} network @param {any} options */
async function request(network, options) {
	const { status, headers, body } = await network(toSent(options));
	const answer = { statusCode: status, headers, body: parse(body) };
	if (isFine(options.ignoreHttpStatusErrors, status))
		return options.returnFullResponse ? answer : answer.body;
	const response = { status, headers, data: answer.body };
	throw Object.assign(new Error(`Request failed with status code ${status}`), { response });
}

/** @param {Network} network @param {Credential} credential @param {any} options @param {boolean} anew */
async function authenticated(network, { type, data }, options, anew) {
	const isExpirable = type.properties.some((/** @type {any} */ { typeOptions }) => typeOptions?.expirable);
	if (type.preAuthentication && isExpirable && (anew || !data.sessionToken)) {
		const helpers = { httpRequest: (/** @type {any} */ login) => request(network, login) };
		// n8n stores what comes back with the credential.
		Object.assign(data, await type.preAuthentication.call({ helpers }, data));
	}
	return await request(network, await type.authenticate(data, options));
}

/** @param {Network} network @param {Credential} credential @param {any} node @param {any} options @param {any} extra */
async function requestWithCredential(network, credential, node, options, extra) {
	const renewsOn = [extra?.preAuthenticationRetryStatusCode ?? 401].flat();
	try {
		return await authenticated(network, credential, options, false).catch((error) => {
			if (!renewsOn.includes(error.response?.status)) throw error;
			return authenticated(network, credential, options, true);
		});
	} catch (error) {
		throw new NodeApiError(node, /** @type {any} */ (error));
	}
}

module.exports = { requestWithCredential };
