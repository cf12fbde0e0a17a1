// @ts-check
'use strict';

const { ModuleMocker } = require('jest-mock');
const { forgetPackage } = require('./loaded');

/** Symbols under which jest keeps what belongs to one test file. */
const OF_ONE_FILE = ['EVENT_HANDLERS', 'JEST_STATE_SYMBOL', 'TEST_TIMEOUT_SYMBOL'];

function forgetFile() {
	for (const symbol of Object.getOwnPropertySymbols(globalThis)) {
		if (OF_ONE_FILE.includes(symbol.description ?? '')) Reflect.deleteProperty(globalThis, symbol);
	}
}

/**
 * Tests run in node's own context and not in one of jest's making: an error, an array or a date is then the same for a
 * test, for our nodes and for node, as it is in n8n, and test files can share packages.
 */
class OneContext {
	constructor() {
		this.global = globalThis;
		this.moduleMocker = new ModuleMocker(globalThis);
		this.fakeTimers = null;
		this.fakeTimersModern = null;
		const { console } = globalThis;
		const { exit } = process;
		/** jest replaces both for each file. */
		this.restore = () => {
			globalThis.console = console;
			process.exit = exit;
		};
	}

	/** jest asks whether there is one; runtime.js compiles for the one that is there. */
	getVmContext() {
		return globalThis;
	}

	exportConditions() {
		return ['node', 'node-addons'];
	}

	async setup() {
		forgetPackage();
	}

	async teardown() {
		forgetPackage();
		forgetFile();
		this.restore();
	}
}

module.exports = OneContext;
