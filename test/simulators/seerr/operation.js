// @ts-check
'use strict';

/**
 * @typedef {import('./state').State} State
 * @typedef {import('./state/store').UserRow} UserRow
 * @typedef {{ status: number, body?: unknown }} Answer
 */

/**
 * @template Params, Query, Body
 * @typedef {object} Context
 * @property {State} state
 * @property {UserRow} user who acts; for an open operation without a key nobody, see `open`
 * @property {Params} params
 * @property {Query} query
 * @property {Body} body
 */

/**
 * One entry of the service's OpenAPI document.
 *
 * @template Params, Query, Body
 * @typedef {object} Definition
 * @property {'GET' | 'POST' | 'PUT' | 'DELETE'} method
 * @property {string} path below /api/v1, parameters as `:name`
 * @property {true} [open] needs no key
 * @property {number} [permission] bit the route itself asks for
 * @property {import('./schema').Schema<Params>} [params]
 * @property {import('./schema').Schema<Query>} [query] none: every parameter is unknown
 * @property {readonly string[]} [parameters] the names `query` knows
 * @property {import('./schema').Schema<Body>} [body] when there is one, the content type must be JSON
 * @property {(context: Context<Params, Query, Body>) => string | null} [crash] what ends the process, if this input does
 * @property {(context: Context<Params, Query, Body>) => Answer | Promise<Answer>} handle
 */

/**
 * @typedef {Definition<any, any, any> & { pattern: RegExp, names: string[], segments: number }} Operation
 */

/**
 * Express matches without regard to case and to a slash at the end, and so does the validator (its options follow the
 * application's).
 *
 * @template Params, Query, Body @param {Definition<Params, Query, Body>} definition @returns {Operation}
 */
function operation(definition) {
	const names = [...definition.path.matchAll(/:(\w+)/g)].map(([, name]) => String(name));
	const source = definition.path.replace(/:\w+/g, '([^/]+)');
	return { ...definition, names, segments: names.length, pattern: new RegExp(`^/api/v1${source}/?$`, 'i') };
}

module.exports = { operation };
