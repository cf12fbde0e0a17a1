// @ts-check
'use strict';

const http = require('node:http');

/**
 * @typedef {{ method: string, url: string, headers: Record<string, any>, body: string }} Seen
 * @typedef {(request: Seen) => { status?: number, json: unknown }} Answer
 */

/**
 * A server that keeps what it was sent and answers what the test says.
 * @param {Answer} answer
 */
async function startEchoServer(answer) {
	/** @type {Seen[]} */
	const requests = [];
	const server = http.createServer((request, response) => {
		let body = '';
		request.on('data', (chunk) => (body += chunk));
		request.on('end', () => {
			const seen = { method: request.method ?? '', url: request.url ?? '', headers: request.headers, body };
			requests.push(seen);
			const { status = 200, json } = answer(seen);
			response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(json));
		});
	});
	await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
	const address = server.address();
	const port = typeof address === 'object' && address ? address.port : 0;
	const close = () => new Promise((resolve) => server.close(resolve));
	return { url: `http://127.0.0.1:${port}`, requests, close };
}

module.exports = { startEchoServer };
