// @ts-check
'use strict';

const { tokenAnswer } = require('../state/grants');
const { isKnownClient } = require('./answers');

/** @typedef {(request: import('express').Request, response: import('express').Response) => void} Handler */

/** @param {import('../state').TraktState} state @returns {Handler} */
const deviceCode = (state) => (request, response) => {
	if (!isKnownClient(request, response, state.application)) return;
	const verificationUrl = `${request.protocol}://${request.headers.host}/activate`;
	response.json({ ...state.devices.issue(), verification_url: verificationUrl });
};

/** The field is `code`, not RFC 8628's `device_code`. Refusals have no body. @param {import('../state').TraktState} state @returns {Handler} */
const deviceToken = (state) => (request, response) => {
	if (!isKnownClient(request, response, state.application)) return;
	const result = state.devices.redeem(String(request.body.code));
	if (typeof result === 'number') response.status(result).end();
	else response.json(tokenAnswer(state.grants.issue(result.slug)));
};

/** The page behind the QR code: the owner is signed in and answers as the switch says. @param {import('../state').TraktState} state @returns {Handler} */
const activate = (state) => (request, response) => {
	const code = String(request.query['code']);
	const { devices, owner, switches } = state;
	const found = switches.consent === 'deny' ? devices.deny(code) : devices.approve(code, owner.slug);
	response
		.status(found ? 200 : 404)
		.type('html')
		.send(`<!DOCTYPE html><p>${found ? 'Done.' : 'No such code.'}</p>`);
};

module.exports = { deviceCode, deviceToken, activate };
