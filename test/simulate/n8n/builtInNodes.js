// @ts-check
'use strict';

const { resolve } = require('./expressions');

/**
 * n8n's own nodes, as far as the shipped workflows use them; anything else stops the simulation loudly.
 *
 * @typedef {import('./expressions').Item} Item
 * @typedef {import('./expressions').Scope} Scope
 * @typedef {(parameters: any, items: Item[], scopeOf: (item: Item) => Scope) => Item[][]} BuiltIn
 */

/** @type {Record<string, (left: any, right: any) => boolean>} */
const operators = {
	'string equals': (left, right) => left === right,
	'string notEquals': (left, right) => left !== right,
	'boolean true': (left) => left === true,
	'boolean false': (left) => left === false,
	'number gt': (left, right) => left > right,
	'number equals': (left, right) => left === right,
};

/** Strict comparison: n8n stops a run over a value of another type. @param {string} type @param {unknown} left */
function requireType(type, left) {
	if (left !== undefined && left !== null && typeof left !== type)
		throw new Error(`Wrong type: '${left}' is a ${typeof left} but was expecting a ${type}`);
}

/** @param {any} conditions @param {Scope} scope */
function holds({ conditions, combinator }, scope) {
	const results = conditions.map((/** @type {any} */ { leftValue, rightValue, operator }) => {
		const compare = operators[`${operator.type} ${operator.operation}`];
		if (!compare) throw new Error(`Condition ${operator.type} ${operator.operation} is not simulated`);
		const left = resolve(leftValue, scope);
		requireType(operator.type, left);
		return compare(left, resolve(rightValue, scope));
	});
	return combinator === 'or' ? results.includes(true) : !results.includes(false);
}

/** @type {BuiltIn} */
const pass = (_, items) => [items];

/** @type {BuiltIn} */
const set = ({ assignments, includeOtherFields }, items, scopeOf) => [
	items.map((item) => {
		/** @type {Record<string, unknown>} */
		const added = {};
		for (const { name, value } of assignments.assignments) added[name] = resolve(value, scopeOf(item));
		return { json: { ...(includeOtherFields ? item.json : {}), ...added } };
	}),
];

/** @type {BuiltIn} */
const branch = ({ conditions }, items, scopeOf) => {
	const yes = items.filter((item) => holds(conditions, scopeOf(item)));
	return [yes, items.filter((item) => !yes.includes(item))];
};

/** The first rule that fits, with the fallback output last. @type {BuiltIn} */
const choose = ({ rules, options }, items, scopeOf) => {
	if (options.fallbackOutput !== 'extra') throw new Error('A switch without its extra output loses items');
	/** @type {Item[][]} */
	const outputs = [...rules.values.map(() => []), []];
	for (const item of items) {
		const index = rules.values.findIndex((/** @type {any} */ rule) => holds(rule.conditions, scopeOf(item)));
		outputs.at(index)?.push(item);
	}
	return outputs;
};

/** @type {Record<string, BuiltIn>} */
const builtInNodes = {
	'n8n-nodes-base.executeWorkflowTrigger': pass,
	'n8n-nodes-base.noOp': pass,
	'n8n-nodes-base.merge': pass,
	'n8n-nodes-base.set': set,
	'n8n-nodes-base.if': branch,
	'n8n-nodes-base.switch': choose,
};

module.exports = { builtInNodes };
