// @ts-check
'use strict';

const { refuseWithoutUserAgent } = require('../cloudflare');
const { authorize } = require('./authorize');
const { bodyParsers } = require('./bodies');
const { activate, deviceCode, deviceToken } = require('./device');
const { revoke, token } = require('./token');

/** @type {import('../cloudflare').Handler} */
const keepNothing = (_request, response, next) => {
	response.set('Cache-Control', 'no-store');
	next();
};

/** PKCE's S256 was seen there in September 2026; the rest follows from the endpoints. @type {import('../cloudflare').Handler} */
const discovery = (request, response) => {
	const issuer = `${request.protocol}://${request.headers.host}`;
	response.json({
		issuer,
		authorization_endpoint: `${issuer}/oauth/authorize`,
		token_endpoint: `${issuer}/oauth/token`,
		revocation_endpoint: `${issuer}/oauth/revoke`,
		device_authorization_endpoint: `${issuer}/oauth/device/code`,
		response_types_supported: ['code'],
		grant_types_supported: [
			'authorization_code',
			'refresh_token',
			'urn:ietf:params:oauth:grant-type:device_code',
		],
		code_challenge_methods_supported: ['S256'],
	});
};

/** auth.trakt.tv: nothing but signing in. @param {import('../state').TraktState} state */
const buildAuth =
	(state) =>
	/** @param {{ app: import('express').Express }} context */
	({ app }) => {
		app.use(refuseWithoutUserAgent, keepNothing);
		app.get('/.well-known/openid-configuration', discovery);
		app.get('/oauth/authorize', authorize(state));
		app.get('/activate', activate(state));
		app.post('/oauth/token', ...bodyParsers(state.switches), token(state));
		app.post('/oauth/revoke', ...bodyParsers(state.switches), revoke(state));
		app.post('/oauth/device/code', ...bodyParsers(state.switches), deviceCode(state));
		app.post('/oauth/device/token', ...bodyParsers(state.switches), deviceToken(state));
		const paths = [
			'/.well-known/openid-configuration',
			'/activate',
			/^\/oauth\/(authorize|token|revoke|device\/(code|token))$/,
		];
		app.all(paths, (_request, response) => void response.status(405).end());
		app.use((_request, response) => void response.status(404).end());
	};

module.exports = { buildAuth };
