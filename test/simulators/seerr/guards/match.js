// @ts-check
'use strict';

const { validatorRefusal } = require('../answers/refusals');

/** @typedef {import('../operation').Operation} Operation */

/** @param {string} path */
const isApi = (path) => path.startsWith('/api/v1');

/**
 * An unknown path is 404 and a wrong verb 405, both before any question of a key (order of
 * express-openapi-validator: metadata, security, request). A literal path goes before one with parameters.
 *
 * @param {readonly Operation[]} operations @param {string} method @param {string} path
 */
function match(operations, method, path) {
	const candidates = operations
		.filter(({ pattern }) => pattern.test(path))
		.sort((a, b) => a.segments - b.segments);
	const best = candidates[0];
	if (!best) throw validatorRefusal(404, path, 'not found');
	const operation = candidates.find(
		(candidate) => candidate.method === method && candidate.path === best.path,
	);
	if (!operation) throw validatorRefusal(405, path, `${method} method not allowed`);
	const values = operation.pattern.exec(path)?.slice(1) ?? [];
	const params = Object.fromEntries(
		operation.names.map((name, index) => [name, decodeURIComponent(values[index] ?? '')]),
	);
	return { operation, params };
}

module.exports = { isApi, match };
