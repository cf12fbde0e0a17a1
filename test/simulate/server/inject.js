// @ts-check
'use strict';

const querystring = require('node:querystring');

/**
 * A request put straight into the simulator's dispatcher: the same route, validation and state as over HTTP, without
 * a socket. Bodies go through JSON text in both directions, so that nobody shares an object with the server.
 *
 * @typedef {{ method: string, url: string, headers: Record<string, string>, body: string }} Sent
 * @typedef {{ status: number, headers: Record<string, string>, body: string }} Answered
 */

/** What the dispatcher uses of an Express response. @param {(answer: Answered) => void} done */
function createResponse(done) {
	/** @type {Answered} */
	const answer = { status: 200, headers: {}, body: '' };
	const finish = (/** @type {string} */ body) => done({ ...answer, body });
	const response = {
		/** @param {number} status */
		status: (status) => ((answer.status = status), response),
		/** @param {Record<string, string>} headers */
		set(headers) {
			for (const [name, value] of Object.entries(headers)) answer.headers[name.toLowerCase()] = value;
			return response;
		},
		/** @param {string} name */
		type: (name) => response.set({ 'content-type': name === 'html' ? 'text/html' : 'text/plain' }),
		/** @param {unknown} json */
		json: (json) => (response.set({ 'content-type': 'application/json' }), finish(JSON.stringify(json))),
		/** @param {string} text */
		send: (text) => finish(text),
		end: () => finish(''),
	};
	return response;
}

/** @param {Sent} sent */
function toRequest({ method, url, headers, body }) {
	const { pathname, search, host } = new URL(url);
	return {
		method,
		path: pathname,
		url: `${pathname}${search}`,
		query: { ...querystring.parse(search.slice(1)) },
		headers: { ...headers, host },
		body,
	};
}

/** @param {(request: any, response: any) => Promise<void>} dispatch @param {Sent} sent @returns {Promise<Answered>} */
const inject = (dispatch, sent) =>
	new Promise((resolve, reject) => {
		dispatch(toRequest(sent), createResponse(resolve)).catch(reject);
	});

module.exports = { inject };
