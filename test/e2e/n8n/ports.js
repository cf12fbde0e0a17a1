// @ts-check
'use strict';

const net = require('node:net');

/** @returns {Promise<number>} a port of the loopback interface that nobody listens on at the moment */
function freePort() {
	return new Promise((resolve, reject) => {
		const server = net.createServer();
		server.on('error', reject);
		server.listen(0, '127.0.0.1', () => {
			const address = server.address();
			server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
		});
	});
}

module.exports = { freePort };
