// @ts-check
'use strict';

const asyncHooks = require('node:async_hooks');
const { createRequire } = require('node:module');
const path = require('node:path');
const vm = require('node:vm');
const { inProject } = require('../project');
const { forgetPackage } = require('./loaded');

/** jest's declarations hide what is overridden here. @type {any} */
const Runtime = require('jest-runtime').default;

/** It holds n8n's container, which is one for the process. */
const CORE = inProject('test', 'support', 'engine', 'core');

/** @type {Map<string, NodeJS.Require>} */
const requires = new Map();

/** @param {string} from @param {string} name */
function requireOnce(from, name) {
	const folder = path.dirname(from);
	const known = requires.get(folder) ?? createRequire(from);
	requires.set(folder, known);
	return known(name);
}

/** @param {string} name of a package or of a module of node, and no path */
const isBare = (name) => !name.startsWith('.') && !path.isAbsolute(name);

/** @param {string} from @param {string} name */
const isShared = (from, name) =>
	isBare(name)
		? name !== '@jest/globals'
		: name.includes(`${path.sep}node_modules${path.sep}`) || path.resolve(path.dirname(from), name) === CORE;

/**
 * Project files are loaded anew for every test file, packages once for each process and by node itself: n8n alone has
 * two thousand modules, which cost more than most tests of it.
 */
class OnceRuntime extends Runtime {
	/** @param {...any} given */
	constructor(...given) {
		super(...given);
		const { executor } = this;
		executor.compile = (/** @type {string} */ code, /** @type {string} */ filename) =>
			vm.compileFunction(code, executor.injectedModuleParameters, { filename });
		/** @type {Set<asyncHooks.AsyncLocalStorage<unknown>>} */
		const storages = new Set();
		this.storages = storages;
		this.asyncHooks = {
			...asyncHooks,
			AsyncLocalStorage: function () {
				const storage = new asyncHooks.AsyncLocalStorage();
				storages.add(storage);
				return storage;
			},
		};
	}

	/** @param {string} from @param {string} name */
	requireModuleOrMock(from, name) {
		return isShared(from, name) ? requireOnce(from, name) : super.requireModuleOrMock(from, name);
	}

	/** What jest itself is made of: only its runner keeps something for each file. @param {string} from @param {string} [name] */
	requireInternalModule(from, name) {
		if (name === 'node:async_hooks') return this.asyncHooks;
		return name && isBare(name) ? requireOnce(from, name) : super.requireInternalModule(from, name);
	}

	resetModules() {
		forgetPackage();
		return super.resetModules();
	}

	teardown() {
		// jest 30 keeps one of these for each file it has run, and up to node 22 every promise pays for all of them.
		for (const storage of this.storages) storage.disable();
		return super.teardown();
	}
}

module.exports = { default: OnceRuntime, __esModule: true };
