// @ts-check
'use strict';

const http = require('node:http');
const express = require('express');
const { createClock } = require('./clock');
const { createFaults } = require('./faults');

/**
 * One line of the request log, as the service saw it.
 *
 * @typedef {object} LoggedRequest
 * @property {number} at milliseconds, simulator's clock
 * @property {string} method
 * @property {string} path decoded, without the query
 * @property {string} url as sent
 * @property {Record<string, unknown>} query
 * @property {import('node:http').IncomingHttpHeaders} headers
 * @property {any} body
 * @property {number} status 0 while unanswered or when the connection was dropped
 */

/**
 * A service over real HTTP: a log in front, then the injected faults, then the routes the service is made of.
 *
 * @param {object} options
 * @param {string} options.name
 * @param {(context: { app: import('express').Express, clock: import('./clock').Clock }) => void} options.build
 *   adds the service's own guards and routes; it parses bodies itself, since a wrong content type is answered by each service in its own way
 * @param {import('./clock').Clock} [options.clock]
 */
function createSimulator({ name, build, clock = createClock() }) {
	/** @type {LoggedRequest[]} */
	const log = [];
	const faults = createFaults();
	const app = express();
	app.disable('x-powered-by');
	app.disable('etag');
	app.set('query parser', 'simple');
	app.enable('strict routing');
	app.enable('case sensitive routing');

	app.use((request, response, next) => {
		/** @type {LoggedRequest} */
		const entry = {
			at: clock.now(),
			method: request.method,
			path: decodeURIComponent(request.path),
			url: request.url,
			query: { ...request.query },
			headers: request.headers,
			body: undefined,
			status: 0,
		};
		log.push(entry);
		response.on('finish', () => {
			entry.body = request.body;
			entry.status = response.statusCode;
		});
		next();
	});
	app.use(faults.middleware);
	build({ app, clock });

	const server = http.createServer(app);
	let url = '';
	return {
		name,
		clock,
		faults,
		log,
		get url() {
			return url;
		},
		/** Requests of one verb and path pattern, for assertions. @param {string} method @param {string | RegExp} path */
		requests: (method, path) =>
			log.filter(
				(entry) =>
					entry.method === method && (typeof path === 'string' ? entry.path === path : path.test(entry.path)),
			),
		/** @param {number} [port] a free one when left out @returns {Promise<string>} the base URL */
		start: (port = 0) =>
			new Promise((resolve, reject) => {
				server.once('error', reject);
				server.listen(port, '127.0.0.1', () => {
					const address = /** @type {import('node:net').AddressInfo} */ (server.address());
					url = `http://127.0.0.1:${address.port}`;
					resolve(url);
				});
			}),
		/** @returns {Promise<void>} */
		stop: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}

module.exports = { createSimulator };
