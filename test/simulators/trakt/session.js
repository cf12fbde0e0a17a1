// @ts-check
'use strict';

const { default: axios } = require('axios');
const { createCatalogue } = require('../core/catalogue');
const { createClock } = require('../core/clock');
const { createTraktSimulator } = require('.');
const { manyMovies, works } = require('./works');

/** The simulator running with frozen time and a client that sends what Trakt asks for. @param {Partial<Parameters<typeof createTraktSimulator>[0]>} [options] */
async function openSession(options = {}) {
	const clock = createClock();
	clock.freeze('2026-11-01T12:00:30.500Z');
	const catalogue = createCatalogue([...works, ...manyMovies(620)]);
	const simulator = createTraktSimulator({ catalogue, clock, ...options });
	const urls = await simulator.start();
	const { clientId } = simulator.state.application;
	const token = simulator.state.issueTokens().access_token;
	/** @type {Record<string, string>} */
	const headers = {
		'User-Agent': 'media-requests/0.1.0',
		'Content-Type': 'application/json',
		'trakt-api-version': '2',
		'trakt-api-key': clientId,
		Authorization: `Bearer ${token}`,
	};

	/** Time passes between two writes. @param {string} method @param {string} path @param {unknown} [data] @param {Record<string, unknown>} [changes] headers; false leaves one out */
	const send = (method, path, data, changes = {}) => {
		if (method !== 'GET') clock.advance(1000);
		const all = /** @type {Record<string, string>} */ ({ ...headers, ...changes });
		return axios.request({ method, url: urls.api + path, data, headers: all, validateStatus: () => true });
	};
	/** @param {string} path @param {unknown} data @param {Record<string, string>} [more] headers */
	const signIn = (path, data, more = {}) =>
		axios.request({ method: 'POST', url: urls.auth + path, data, headers: more, validateStatus: () => true });
	return {
		...simulator,
		urls,
		clientId,
		/** @param {string} path @param {Record<string, unknown>} [changes] */
		get: (path, changes) => send('GET', path, undefined, changes),
		/** @param {string} path @param {unknown} data @param {Record<string, unknown>} [changes] */
		post: (path, data, changes) => send('POST', path, data, changes),
		send,
		/** @param {string} path @param {unknown} data */
		json: (path, data) => signIn(path, data),
		/** @param {string} path @param {Record<string, string>} data */
		form: (path, data) =>
			signIn(path, new URLSearchParams(data).toString(), {
				'Content-Type': 'application/x-www-form-urlencoded',
			}),
		/** @param {string} url */
		openPage: (url) => axios.get(url, { validateStatus: () => true }),
		/** @param {Record<string, string>} query */
		authorize: (query) =>
			axios.get(`${urls.auth}/oauth/authorize`, {
				params: query,
				maxRedirects: 0,
				validateStatus: () => true,
			}),
	};
}

module.exports = { openSession };
