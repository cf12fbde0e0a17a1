// @ts-check
'use strict';

const { z } = require('zod');
const { refuse } = require('../http/answers');
const { endpoint } = require('../http/endpoint');

/**
 * @typedef {import('../state/accounts').User & { id: number }} Account
 * @typedef {import('../http/endpoint').Endpoint} Endpoint
 */

/** Read by the login page of MoviePilot; 2026's v2 added `wizard`. @param {Account} user @param {string} token @param {boolean} hasWizard */
const loginAnswer = (user, token, hasWizard) => ({
	access_token: token,
	token_type: 'bearer',
	super_user: user.superuser,
	user_id: user.id,
	user_name: user.name,
	avatar: '',
	level: 1,
	permissions: {},
	...(hasWizard ? { wizard: false } : {}),
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

/** v3 tells who has shown the right password which second factors there are (v3 endpoints/login.py). */
const CODE_WANTED = Object.freeze({
	status: 401,
	headers: { 'X-MFA-Required': 'true' },
	json: { success: false, message: '需要二次验证', data: { mfa_methods: ['otp'] } },
});

/** MoviePilot v2.5.6 login.py:17-21: form-encoded; one answer for any wrong name, password or code. @param {import('.').Service} service */
function loginRoute({ state: { accounts, generation } }) {
	const { answers, auth, fields, login: rules } = generation;
	return endpoint({
		method: 'POST',
		template: '/api/v1/login/access-token',
		access: 'none',
		takes: 'form',
		body: z
			.object({
				username: fields.text,
				password: fields.text,
				otp_password: fields.optionalText,
				grant_type: z.literal('password').optional(),
				scope: fields.optionalText,
				client_id: fields.optionalText,
				client_secret: fields.optionalText,
			})
			.strict(),
		handle: ({ body: { username: name, password, otp_password: otp } }) => {
			const login = accounts.login({ name, password, ...(otp ? { otp } : {}) });
			if (login.user) return answers[rules.answer](loginAnswer(login.user, login.token, rules.hasWizard));
			if (login.refused === 'code' && rules.asksForCode) return CODE_WANTED;
			throw refuse(auth.badLogin);
		},
	});
}

/** @param {import('.').Service} service @returns {Endpoint[]} */
function userRoutes({ state: { accounts, generation } }) {
	const { answers, auth, paging } = generation;
	return [
		endpoint({
			method: 'GET',
			template: '/api/v1/user/current',
			handle: ({ caller }) => {
				const user = accounts.find(caller.name);
				if (!user) throw refuse(auth.unknownUser);
				return answers.payload(userAnswer(user));
			},
		}),
		endpoint({
			method: 'GET',
			template: '/api/v1/user/',
			access: 'superuser',
			query: paging,
			handle: ({ query }) => answers.list(accounts.all().map(userAnswer), query),
		}),
	];
}

/** @param {import('.').Service} service @returns {Endpoint[]} */
function systemRoutes(service) {
	const { answers, status, version } = service.state.generation;
	return [
		loginRoute(service),
		...userRoutes(service),
		// MoviePilot v2.5.6 system.py:197, superuser only.
		endpoint({
			method: 'GET',
			template: '/api/v1/system/env',
			access: 'superuser',
			handle: () => answers.action({ success: true, data: { VERSION: version } }),
		}),
		// The Radarr emulation, MoviePilot v2.5.6 app/api/servarr.py:21: keys only, never a login.
		endpoint({
			method: 'GET',
			template: '/api/v3/system/status',
			access: 'servarr',
			handle: () =>
				answers[status]({ appName: 'Radarr', instanceName: 'moviepilot', version, isProduction: true }),
		}),
	];
}

module.exports = { systemRoutes };
