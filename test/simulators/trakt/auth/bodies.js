// @ts-check
'use strict';

const express = require('express');
const { refuse } = require('./answers');

/** @type {import('express').ErrorRequestHandler} */
const refuseUnreadable = (_error, _request, response, _next) =>
	refuse(response, 'invalid_request', 'the body cannot be read');

/** @type {import('../cloudflare').Handler} */
const fillIn = (request, _response, next) => {
	request.body ??= {};
	next();
};

/**
 * JSON is documented, a form is what Trakt's own web app posts. Any other body counts as empty, as do parameters in the
 * query.
 *
 * @param {import('../switches').Switches} switches
 * @returns {(import('express').RequestHandler | import('express').ErrorRequestHandler)[]}
 */
function bodyParsers(switches) {
	const form = express.urlencoded({ extended: false });
	/** @type {import('../cloudflare').Handler} */
	const formIfAccepted = (request, response, next) => {
		if (switches.acceptForm) form(request, response, next);
		else next();
	};
	return [express.json(), formIfAccepted, fillIn, refuseUnreadable];
}

module.exports = { bodyParsers };
