// @ts-check
'use strict';

const { Refusal, refuse, webPage } = require('./answers');
const { authenticate } = require('./authentication');
const { readBody } = require('./body');
const { createRouting } = require('./routing');

/**
 * @typedef {import('express').Request} Request
 * @typedef {import('./answers').Answer} Answer
 */

const NOBODY = Object.freeze({ name: '', superuser: false });

/** @param {import('express').Response} response @param {Answer} answer */
function send(response, answer) {
	response.status(answer.status).set(answer.headers ?? {});
	if (answer.html !== undefined) response.type('html').send(answer.html);
	else if (answer.text !== undefined) response.type('text').send(answer.text);
	else if (answer.json !== undefined) response.json(answer.json);
	else response.end();
}

/**
 * FastAPI in small: route, body, credentials, parameters, handler.
 *
 * @param {{ state: import('../state').State, endpoints: readonly import('./endpoint').Endpoint[] }} service
 * @returns {import('express').RequestHandler} for requests whose body was read as text
 */
function createDispatcher({ state, endpoints }) {
	const { generation, accounts } = state;
	const routing = createRouting(endpoints);

	/** Built from the Host header; uvicorn sees plain http even behind an HTTPS proxy. @param {Request} request @returns {Answer} */
	const redirect = (request) => {
		const [path = '', query] = request.url.split('?');
		const target = `http://${request.headers.host}${routing.toggled(path)}${query === undefined ? '' : `?${query}`}`;
		return { status: 307, headers: { Location: target } };
	};

	/** @param {Request} request @returns {Promise<Answer>} */
	const answer = async (request) => {
		const path = decodeURIComponent(request.path);
		if (!path.startsWith('/api')) return webPage();
		const found = routing.find(request.method, path);
		if (!found) throw refuse({ status: 404, detail: 'Not Found' });
		if ('redirect' in found) return redirect(request);
		if ('allow' in found) throw refuse({ status: 405, detail: 'Method Not Allowed' }, { Allow: found.allow });
		const { access, takes } = found.endpoint;
		const raw = typeof request.body === 'string' ? request.body : '';
		const body = readBody(takes, raw, request.headers['content-type'] ?? '');
		request.body = body; // for the log
		const caller = access === 'none' ? NOBODY : authenticate({ request, access, generation, accounts });
		return found.endpoint.answer({ caller, path: found.path, query: { ...request.query }, body });
	};

	return async (request, response) => {
		state.runJobs();
		try {
			send(response, await answer(request));
		} catch (error) {
			if (!(error instanceof Refusal)) throw error;
			send(response, generation.answers.refusal(error.reason));
		}
	};
}

module.exports = { createDispatcher };
