// @ts-check
'use strict';

/**
 * What can go wrong between a client and a service, injected per route.
 *
 * @typedef {object} Fault
 * @property {string} [method] any verb when left out
 * @property {string | RegExp} path exact path, or a pattern tested against it (no query string)
 * @property {number} [times] how many requests it hits; default 1
 * @property {number} [after] how many matching requests pass first; default 0
 * @property {number} [delayMs] waits; alone it only delays, the route still answers
 * @property {number} [status] answers with this status
 * @property {Record<string, string>} [headers] of that answer, `Retry-After` among them
 * @property {unknown} [body] of that answer; a string is sent as text/html when it starts with `<`
 * @property {true} [reset] drops the connection without an answer
 * @property {true} [truncate] lets the route answer and cuts the body in half under its full Content-Length
 * @property {() => void} [before] runs first, for a state that changes between two requests
 */

/** @param {Fault} fault @param {import('express').Request} request */
function matches(fault, request) {
	if (fault.method && fault.method !== request.method) return false;
	return typeof fault.path === 'string' ? fault.path === request.path : fault.path.test(request.path);
}

/** @param {import('express').Response} response */
function truncateAnswer(response) {
	// Express sets Content-Length before it ends the answer, so the client is promised more than it gets.
	response.end = /** @type {any} */ (
		(/** @type {any} */ chunk) => {
			const whole = Buffer.from(chunk ?? '');
			response.setHeader('Content-Length', whole.length);
			response.write(whole.subarray(0, Math.floor(whole.length / 2)), () => response.socket?.destroy());
			return response;
		}
	);
}

function createFaults() {
	/** @type {(Fault & { left: number, skip: number })[]} */
	let active = [];

	/** @param {import('express').Request} request */
	const take = (request) => {
		const fault = active.find((candidate) => matches(candidate, request));
		if (!fault) return undefined;
		if (fault.skip > 0) {
			fault.skip -= 1;
			return undefined;
		}
		fault.left -= 1;
		if (fault.left <= 0) active = active.filter((candidate) => candidate !== fault);
		return fault;
	};

	/** @param {Fault} fault @param {import('express').Request} request @param {import('express').Response} response @param {() => void} next */
	const act = (fault, request, response, next) => {
		if (fault.reset) {
			request.socket.destroy();
			return;
		}
		if (fault.truncate) truncateAnswer(response);
		if (fault.status === undefined) {
			next();
			return;
		}
		response.status(fault.status).set(fault.headers ?? {});
		if (fault.body === undefined) response.end();
		else if (typeof fault.body !== 'string') response.json(fault.body);
		else response.type(fault.body.startsWith('<') ? 'html' : 'text').send(fault.body);
	};

	/** @param {import('express').Request} request @param {import('express').Response} response @param {() => void} next */
	const middleware = (request, response, next) => {
		const fault = take(request);
		fault?.before?.();
		if (!fault) next();
		else if (fault.delayMs) setTimeout(act, fault.delayMs, fault, request, response, next);
		else act(fault, request, response, next);
	};

	return {
		middleware,
		/** @param {Fault} fault */
		add: (fault) => void active.push({ ...fault, left: fault.times ?? 1, skip: fault.after ?? 0 }),
		clear: () => void (active = []),
		/** Faults that nobody ran into yet: a test that expects none left proves that its fault was met. */
		pending: () => active.length,
	};
}

module.exports = { createFaults };
