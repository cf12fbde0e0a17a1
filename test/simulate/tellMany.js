// @ts-check
'use strict';

const { fork } = require('node:child_process');
const path = require('node:path');

/**
 * Many stories, spread over processes. Which process tells a story makes no difference to it.
 *
 * @typedef {import('./worker').Order} Order
 * @typedef {import('./worker').Reply} Reply
 */

/** @param {number} workers @param {() => Order | undefined} nextOrder @param {(reply: Reply) => void} onTold */
async function tellMany(workers, nextOrder, onTold) {
	const work = () =>
		new Promise((/** @type {(value: void) => void} */ resolve, reject) => {
			const child = fork(path.join(__dirname, 'worker.js'));
			const goOn = () => {
				const order = nextOrder();
				if (order) child.send(order);
				else child.disconnect();
			};
			child.on('message', (/** @type {Reply} */ reply) => {
				onTold(reply);
				goOn();
			});
			child.once('error', reject);
			child.once('exit', (code) =>
				code === 0 ? resolve() : reject(new Error(`A worker ended with status ${code}`)),
			);
			goOn();
		});
	await Promise.all(Array.from({ length: workers }, work));
}

module.exports = { tellMany };
