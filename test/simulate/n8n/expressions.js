// @ts-check
'use strict';

/**
 * The expressions that the shipped workflows use: plain JavaScript between the braces, over `$json` and `$('Node')`.
 *
 * @typedef {{ json: Record<string, any> }} Item
 * @typedef {{ $json: Record<string, any>, $: (node: string) => { first: () => Item } }} Scope
 */

/** @type {Map<string, (json: object, node: Scope['$']) => unknown>} */
const compiled = new Map();

/** @param {string} expression */
function compile(expression) {
	const known = compiled.get(expression);
	if (known) return known;
	const code = /^=\{\{([^]*)\}\}$/.exec(expression)?.[1];
	if (code === undefined) throw new Error(`Text around an expression is not simulated: ${expression}`);
	const evaluate = /** @type {(json: object, node: Scope['$']) => unknown} */ (
		new Function('$json', '$', `return (${code});`)
	);
	compiled.set(expression, evaluate);
	return evaluate;
}

/** @param {unknown} value @param {Scope} scope @returns {any} */
const resolve = (value, scope) =>
	typeof value === 'string' && value.startsWith('=') ? compile(value)(scope.$json, scope.$) : value;

module.exports = { resolve };
