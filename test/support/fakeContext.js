// @ts-check
'use strict';

const axios = require('axios').default;

/**
 * What an operation sees of n8n, for tests below the engine: HTTP is real, everything not written here throws. The
 * engine itself (expressions, defaults, credentials' `authenticate`) is tested with n8n-core, never with this.
 *
 * @typedef {object} FakeOptions
 * @property {Record<string, unknown> | Record<string, unknown>[]} parameters one set, or one per input item
 * @property {Record<string, Record<string, unknown>>} [credentials] by credential type
 * @property {(credential: Record<string, unknown>) => Record<string, string>} [authHeaders] what `authenticate` would add
 * @property {Record<string, unknown>[]} [input] the items' JSON; one empty item when left out
 * @property {boolean} [continueOnFail]
 */

const node = { id: '1', name: 'Node', type: 'test', typeVersion: 1, position: [0, 0], parameters: {} };

/** @param {any} options n8n's request options @param {Record<string, string>} headers */
async function request(options, headers) {
	const { url, method, body, json, timeout, disableFollowRedirect, ignoreHttpStatusErrors: ignore } = options;
	/** @param {number} status */
	const isFine = (status) =>
		(status >= 200 && status < 300) || ignore === true || (ignore?.ignore && !ignore.except.includes(status));
	const answer = await axios.request({
		url,
		method,
		timeout,
		data: body,
		headers: { ...options.headers, ...headers, ...(json ? { 'Content-Type': 'application/json' } : {}) },
		validateStatus: isFine,
		...(disableFollowRedirect ? { maxRedirects: 0 } : {}),
	});
	return { statusCode: answer.status, headers: { ...answer.headers }, body: answer.data };
}

/** `options.language` is the field `language` of the collection `options`. @param {any} parameters @param {string} path */
const at = (parameters, path) => path.split('.').reduce((value, name) => value?.[name], parameters);

/** @template {object} T @param {T} mocked @param {string} what @returns {T} */
const strict = (mocked, what) =>
	new Proxy(mocked, {
		get(target, name, receiver) {
			if (Reflect.has(target, name) || typeof name === 'symbol') return Reflect.get(target, name, receiver);
			throw new Error(`${what}.${name} is not mocked`);
		},
	});

/**
 * @param {FakeOptions} options
 * @returns {any} an `IExecuteFunctions`, with what was said to the user in `hints`
 */
function createFakeContext({
	parameters,
	credentials = {},
	authHeaders,
	input = [{}],
	continueOnFail = false,
}) {
	/** @type {object[]} */
	const hints = [];
	/** @param {string} type */
	const credential = (type) => {
		const found = credentials[type];
		if (!found) throw new Error(`No credential of type ${type}`);
		return found;
	};
	const helpers = {
		/** @param {string} type @param {object} options */
		httpRequestWithAuthentication: async (type, options) =>
			await request(options, authHeaders?.(credential(type)) ?? {}),
	};
	return strict(
		{
			hints,
			getNode: () => node,
			getInputData: () => input.map((json) => ({ json })),
			continueOnFail: () => continueOnFail,
			/** @param {string} type */
			getCredentials: async (type) => credential(type),
			/** @param {string} name @param {number} index @param {unknown} [fallback] */
			getNodeParameter(name, index, fallback) {
				const value = at(Array.isArray(parameters) ? parameters[index] : parameters, name) ?? fallback;
				// n8n's own words.
				if (value === undefined) throw new Error(`Could not get parameter: ${name}`);
				return value;
			},
			/** @param {object[]} added */
			addExecutionHints: (...added) => void hints.push(...added),
			helpers: strict(helpers, 'helpers'),
		},
		'context',
	);
}

module.exports = { createFakeContext };
