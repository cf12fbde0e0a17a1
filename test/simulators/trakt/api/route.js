// @ts-check
'use strict';

const express = require('express');
const { requireToken, resolveOwner, throttle } = require('./guards');

/**
 * One endpoint as a route file declares it.
 *
 * @typedef {object} Call
 * @property {import('../state').TraktState} state
 * @property {import('../state').Account} account under `/users/{id}` the one named there, else the viewer
 * @property {import('../state').Account | undefined} viewer whose token it is
 * @property {Record<string, string>} params of the path
 * @property {any} query as the route's schema returns it
 * @property {any} body likewise
 * @property {import('express').Request} request
 * @property {import('express').Response} response
 *
 * @typedef {object} Route
 * @property {'get' | 'post' | 'put' | 'delete'} method
 * @property {string | string[]} path
 * @property {'required' | 'optional' | 'none'} auth
 * @property {import('zod').ZodTypeAny} query a `.strict()` object
 * @property {import('zod').ZodTypeAny} [body]
 * @property {(call: Call) => void} handle
 */

const json = express.json({
	limit: '2mb',
	verify: (_request, _response, bytes) => {
		if (bytes.length === 0) throw new Error('no body');
	},
});

/** Unparseable is 400 (Trakt guide status-codes). @type {import('express').ErrorRequestHandler} */
const refuseBody = (_error, _request, response, _next) => void response.status(400).end();

/** @param {Route} route @param {import('../state').TraktState} state @returns {import('express').RequestHandler} */
const handler = (route, state) => (request, response) => {
	const query = route.query.safeParse(request.query);
	// Nobody reports that Trakt refuses unknown query parameters. This simulator does: a misspelt one must not pass.
	if (!query.success) return void response.status(400).end();
	if (route.body && request.body === undefined) return void response.status(400).end();
	const body = route.body?.safeParse(request.body);
	// 422 is Trakt's code for values that do not validate; that unknown fields count among them is our strictness.
	if (body && !body.success) return void response.status(422).end();
	const { viewer, owner } = response.locals;
	const params = /** @type {Record<string, string>} */ (request.params);
	const account = owner ?? viewer;
	route.handle({ state, account, viewer, params, query: query.data, body: body?.data, request, response });
};

/** @param {import('express').Express} app @param {Route} route @param {import('../state').TraktState} state */
function mount(app, route, state) {
	const isOwned = [route.path].flat().every((path) => path.startsWith('/users/:id'));
	/** @type {(import('express').RequestHandler | import('express').ErrorRequestHandler)[]} */
	const steps = [requireToken(route.auth), throttle(state)];
	if (isOwned) steps.push(resolveOwner(state));
	if (route.body) steps.push(json, refuseBody);
	app[route.method](route.path, ...steps, handler(route, state));
}

module.exports = { mount };
