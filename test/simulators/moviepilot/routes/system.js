// @ts-check
'use strict';

const { z } = require('zod');
const { detail, ok } = require('../http/answers');
const { endpoint } = require('../http/endpoint');
const { optionalText, text } = require('../http/fields');

/** @typedef {import('../state/accounts').User & { id: number }} Account */

/** Read by the login page of MoviePilot; 2026's v2 added `wizard`. @param {Account} user @param {string} token */
const loginAnswer = (user, token) => ({
	access_token: token,
	token_type: 'bearer',
	super_user: user.superuser,
	user_id: user.id,
	user_name: user.name,
	avatar: '',
	level: 1,
	permissions: {},
	wizard: false,
});

/** @param {Account} user */
const userAnswer = (user) => ({
	id: user.id,
	name: user.name,
	email: null,
	is_active: user.active ?? true,
	is_superuser: user.superuser,
	avatar: '',
	is_otp: user.otp !== undefined,
	permissions: {},
	settings: {},
});

const LOGIN_FORM = z
	.object({
		username: text,
		password: text,
		otp_password: optionalText,
		grant_type: z.literal('password').optional(),
		scope: optionalText,
		client_id: optionalText,
		client_secret: optionalText,
	})
	.strict();

/** @param {import('.').Service} service @returns {import('../http/endpoint').Endpoint[]} */
function systemRoutes({ state: { accounts, generation } }) {
	const { auth, envelope, version } = generation;
	return [
		// MoviePilot v2.5.6 login.py:17-21: form-encoded; one answer for any wrong name, password or code.
		endpoint({
			method: 'POST',
			template: '/api/v1/login/access-token',
			access: 'none',
			form: true,
			body: LOGIN_FORM,
			handle: ({ body: { username: name, password, otp_password: otp } }) => {
				const login = accounts.login({ name, password, ...(otp ? { otp } : {}) });
				return login ? ok(envelope.bare(loginAnswer(login.user, login.token))) : detail(auth.badLogin);
			},
		}),
		endpoint({
			method: 'GET',
			template: '/api/v1/user/current',
			handle: ({ caller }) => {
				const user = accounts.find(caller.name);
				return user ? ok(envelope.bare(userAnswer(user))) : detail(auth.unknownUser);
			},
		}),
		endpoint({
			method: 'GET',
			template: '/api/v1/user/',
			access: 'superuser',
			handle: () => ok(envelope.bare(accounts.all().map(userAnswer))),
		}),
		// MoviePilot v2.5.6 system.py:197, superuser only.
		endpoint({
			method: 'GET',
			template: '/api/v1/system/env',
			access: 'superuser',
			handle: () => ok(envelope.action({ success: true, data: { VERSION: version } })),
		}),
		// The Radarr emulation, MoviePilot v2.5.6 app/api/servarr.py:21: keys only, never a login.
		endpoint({
			method: 'GET',
			template: '/api/v3/system/status',
			access: 'servarr',
			handle: () => ok({ appName: 'Radarr', instanceName: 'moviepilot', version, isProduction: true }),
		}),
	];
}

module.exports = { systemRoutes };
