// @ts-check
'use strict';

const path = require('node:path');
const { transpilePackage } = require('../../support/engine/transpile');

/** The clock of the package as n8n's loader loads it, which is another copy than the sources imported by a test. */
const { clock } = /** @type {typeof import('../../../nodes/shared/transport/clock')} */ (
	require(path.join(transpilePackage(), 'dist/nodes/shared/transport/clock.js'))
);

/** Waiting moves the simulator's time. @param {{ now(): number, advance(milliseconds: number): void }} simulated */
function useSimulatedTime(simulated) {
	/** @type {number[]} */
	const waits = [];
	clock.now = () => simulated.now();
	clock.today = () => new Date(simulated.now()).toISOString().slice(0, 10);
	clock.random = () => 0.5;
	clock.sleep = async (milliseconds) => {
		waits.push(milliseconds);
		simulated.advance(Math.ceil(milliseconds));
	};
	return waits;
}

module.exports = { useSimulatedTime };
