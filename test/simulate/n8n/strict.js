// @ts-check
'use strict';

/** What is not written here is not there: a node that asks for more of n8n must not get `undefined`. @template {object} T @param {T} given @param {string} what @returns {T} */
const strict = (given, what) =>
	new Proxy(given, {
		get(target, name, receiver) {
			if (Reflect.has(target, name) || typeof name === 'symbol') return Reflect.get(target, name, receiver);
			throw new Error(`${what}.${name} is not part of the simulated n8n`);
		},
	});

module.exports = { strict };
