// @ts-check
'use strict';

const { z } = require('zod');
const { tokenAnswer } = require('../state/grants');
const { isKnownClient, refuse } = require('./answers');

const text = z.string().min(1);
const exchange = z.object({ code: text, redirect_uri: text, code_verifier: text.optional() });
const renewal = z.object({ refresh_token: text, redirect_uri: text.optional() });

/** @typedef {(request: import('express').Request, response: import('express').Response) => void} Handler */

/** @param {import('../state').TraktState} state @returns {Handler} */
const exchangeCode = (state) => (request, response) => {
	const parsed = exchange.safeParse(request.body);
	if (!parsed.success) return refuse(response, 'invalid_request', 'code and redirect_uri are required');
	const { code, redirect_uri: redirectUri, code_verifier: verifier } = parsed.data;
	const withSecret = request.body.client_secret !== undefined;
	const result = state.codes.redeem({ code, redirectUri, verifier, withSecret });
	if ('problem' in result) return refuse(response, 'invalid_grant', result.problem);
	response.json(tokenAnswer(state.grants.issue(result.slug)));
};

/** @param {import('../state').TraktState} state @returns {Handler} */
const renewGrant = (state) => (request, response) => {
	const parsed = renewal.safeParse(request.body);
	if (!parsed.success) return refuse(response, 'invalid_request', 'refresh_token is required');
	const { refresh_token: token, redirect_uri: redirectUri = '' } = parsed.data;
	if (state.switches.requireRedirectUriOnRefresh && !state.application.redirectUris.includes(redirectUri)) {
		return refuse(response, 'invalid_request', 'redirect_uri is required');
	}
	const grant = state.grants.refresh(token);
	// Unknown, used before and too old all look the same (Trakt guide authentication-oauth, 2026).
	if (!grant) return refuse(response, 'invalid_grant', 'session not found');
	response.json(tokenAnswer(grant));
};

/** @param {import('../state').TraktState} state @returns {Handler} */
const token = (state) => (request, response) => {
	if (!isKnownClient(request, response, state.application)) return;
	const { grant_type: grantType } = request.body;
	if (grantType === 'authorization_code') exchangeCode(state)(request, response);
	else if (grantType === 'refresh_token') renewGrant(state)(request, response);
	else refuse(response, 'unsupported_grant_type', 'grant_type must be authorization_code or refresh_token');
};

/** 200 without a body, whether the token was known or not. @param {import('../state').TraktState} state @returns {Handler} */
const revoke = (state) => (request, response) => {
	if (!isKnownClient(request, response, state.application)) return;
	const parsed = text.safeParse(request.body.token);
	if (!parsed.success) return refuse(response, 'invalid_request', 'token is required');
	state.grants.revoke(parsed.data);
	response.status(200).end();
};

module.exports = { token, revoke };
