// @ts-check
'use strict';

const { readSources } = require('./n8n/modules');
const { tellOne } = require('./tellOne');

/**
 * A process that tells the stories it is sent, one seed after another.
 *
 * @typedef {{ seed: number, generation: string, isTold: boolean }} Order
 * @typedef {import('./tellOne').Told & { crash?: string }} Reply
 */

const sources = readSources();

/** @param {Order} order @returns {Promise<Reply>} */
async function tell(order) {
	try {
		return await tellOne({ ...order, sources });
	} catch (error) {
		const crash = error instanceof Error ? (error.stack ?? error.message) : String(error);
		return { seed: order.seed, wishes: 0, violations: [`the simulation itself broke: ${crash}`], lines: [] };
	}
}

process.on('message', async (/** @type {Order} */ order) => {
	process.send?.(await tell(order));
});
process.on('disconnect', () => process.exit(0));
