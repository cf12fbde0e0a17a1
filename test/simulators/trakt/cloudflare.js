// @ts-check
'use strict';

const BLOCKED =
	'<!DOCTYPE html><html><title>Attention Required! | Cloudflare</title><h1>Sorry, you have been blocked</h1></html>';

/**
 * Cloudflare stands before both hosts and lets nobody pass without a User-Agent (trakt-api issues 670 and 804). Its
 * own answers have no `x-runtime`.
 *
 * @typedef {(request: import('express').Request, response: import('express').Response, next: import('express').NextFunction) => void} Handler
 *
 * @type {Handler}
 */
const refuseWithoutUserAgent = (request, response, next) => {
	if (request.headers['user-agent']?.trim()) next();
	else
		response
			.status(403)
			.set({ server: 'cloudflare', 'cf-ray': '8f1c0ffee0ddf00d-FRA' })
			.type('html')
			.send(BLOCKED);
};

module.exports = { refuseWithoutUserAgent };
