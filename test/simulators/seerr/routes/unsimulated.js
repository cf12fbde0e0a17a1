// @ts-check
'use strict';

const { z } = require('zod');
const { operation } = require('../operation');
const schema = require('../schema');

/**
 * Paths the service has and this simulator answers only so far as they can end the process (measured on Seerr 3.1).
 * Anything else on them is 501, which no real server says: a test that gets there needs more simulator.
 */
const NOT_SIMULATED = { status: 501, body: { message: 'Not simulated.' } };

const page = z
	.object({ take: schema.numericText().optional(), skip: schema.numericText().optional() })
	.strict();

/** @param {number | undefined} take */
const isFraction = (take) => take !== undefined && !Number.isInteger(take);

/** @param {'/blocklist' | '/blacklist'} path */
const blocklist = (path) =>
	operation({
		method: 'GET',
		path,
		parameters: Object.keys(page.shape),
		query: page,
		crash: ({ query: { take } }) => (take === 0 || isFraction(take) ? `GET ${path}?take=${take}` : null),
		handle: () => NOT_SIMULATED,
	});

const unsimulatedRoutes = [
	blocklist('/blocklist'),
	blocklist('/blacklist'),
	operation({
		method: 'GET',
		path: '/issue',
		parameters: Object.keys(page.shape),
		query: page,
		crash: ({ query: { take } }) => (isFraction(take) ? `GET /issue?take=${take}` : null),
		handle: () => NOT_SIMULATED,
	}),
	operation({
		method: 'POST',
		path: '/issue',
		body: z.object({ mediaId: schema.number().optional() }).passthrough(),
		crash: ({ body }) => (body.mediaId === undefined ? 'POST /issue without mediaId' : null),
		handle: () => NOT_SIMULATED,
	}),
];

module.exports = { unsimulatedRoutes };
