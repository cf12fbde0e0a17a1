// @ts-check
'use strict';

const express = require('express');

/**
 * One answer of the script. `reset` drops the connection, `hang` never answers, `truncate` promises more than it
 * sends.
 *
 * @typedef {{ status?: number, headers?: Record<string, string>, body?: unknown, text?: string,
 *   reset?: true, hang?: true, truncate?: true }} Step
 */

/** @param {Step} step @param {import('express').Response} response */
function act(step, response) {
	if (step.hang) return;
	if (step.reset) {
		response.socket?.destroy();
		return;
	}
	response.status(step.status ?? 200).set(step.headers ?? {});
	const text = step.text ?? (step.body === undefined ? '' : JSON.stringify(step.body));
	if (step.text === undefined && step.body !== undefined) response.type('json');
	if (!step.truncate) {
		response.end(text);
		return;
	}
	response.setHeader('Content-Length', text.length);
	response.write(text.slice(0, text.length / 2), () => response.socket?.destroy());
}

/** Answers step by step, the last one for ever. */
async function startScriptedServer() {
	/** @type {Step[]} */
	let script = [{ body: { fine: true } }];
	/** @type {{ method: string, url: string, headers: Record<string, any>, body: any }[]} */
	const requests = [];
	const app = express();
	app.use(express.json());
	app.use((request, response) => {
		const { method, originalUrl: url, headers, body } = request;
		requests.push({ method, url, headers, body });
		act((script.length > 1 ? script.shift() : script[0]) ?? {}, response);
	});
	/** @type {import('node:http').Server} */
	const server = await new Promise((resolve) => {
		const listening = app.listen(0, '127.0.0.1', () => resolve(listening));
	});
	const address = server.address();
	const port = typeof address === 'object' && address ? address.port : 0;
	return {
		url: `http://127.0.0.1:${port}`,
		requests,
		/** @param {Step[]} steps */
		answers: (...steps) => void (script = steps),
		async stop() {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}

module.exports = { startScriptedServer };
