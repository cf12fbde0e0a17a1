// @ts-check
'use strict';

// MoviePilot v2.5.6 config.py:41: a login lasts eight days.
const LOGIN_LASTS_MS = 8 * 24 * 60 * 60 * 1000;

/**
 * @typedef {{ name: string, superuser: boolean }} Caller
 * @typedef {{ name: string, password: string, superuser: boolean, otp?: string, active?: boolean }} User
 * @typedef {{ caller: Caller } | { refused: 'badJwt' | 'badKey' | 'unknownUser' | 'inactiveUser' | 'noSuperuser' | 'starting' }} Verdict
 */

/**
 * @param {{ users: readonly User[], apiKey: string, clock: import('../../core/clock').Clock,
 *   generation: import('../generations').Generation }} options the first superuser is whom an API key acts for
 */
function createAccounts({ users, apiKey, clock, generation }) {
	const { keyNeedsActiveSuperuser, refusesWhileStarting } = generation.auth;
	const accounts = users.map((user, index) => ({ id: index + 1, active: true, ...user }));
	/** @type {Map<string, { name: string, expires: number }>} */
	let logins = new Map();
	let issued = 0;
	let starting = false;
	/** @param {string} name */
	const find = (name) => accounts.find((user) => user.name === name);
	const isClosed = () => starting && refusesWhileStarting;

	return {
		all: () => accounts,
		find,
		/** @param {string} name @param {boolean} active */
		setActive(name, active) {
			const user = find(name);
			if (user) user.active = active;
		},
		/** @param {string} name */
		remove: (name) =>
			void accounts.splice(0, accounts.length, ...accounts.filter((user) => user.name !== name)),
		/** The server answers but cannot tell who calls yet. @param {boolean} value */
		setStarting: (value) => void (starting = value),
		/** @param {{ name: string, password: string, otp?: string }} attempt */
		login({ name, password, otp }) {
			const user = find(name);
			if (!user?.active || user.password !== password) return { refused: /** @type {const} */ ('login') };
			if (user.otp && user.otp !== otp)
				return { refused: otp ? /** @type {const} */ ('login') : /** @type {const} */ ('code') };
			issued += 1;
			const token = `CANARY-mp-jwt-${issued}.${clock.now()}`;
			logins.set(token, { name, expires: clock.now() + LOGIN_LASTS_MS });
			return { token, user };
		},
		/** @param {string} token @returns {Verdict} */
		verifyLogin(token) {
			const login = logins.get(token);
			if (!login || login.expires <= clock.now()) return { refused: 'badJwt' };
			if (isClosed()) return { refused: 'starting' };
			const user = find(login.name);
			if (!user) return { refused: 'unknownUser' };
			return user.active ? { caller: user } : { refused: 'inactiveUser' };
		},
		/** @param {string} key @returns {Verdict} the superuser */
		verifyKey(key) {
			if (key !== apiKey) return { refused: 'badKey' };
			if (isClosed()) return { refused: 'starting' };
			const superuser = accounts.find((user) => user.superuser);
			if (keyNeedsActiveSuperuser)
				return superuser?.active ? { caller: superuser } : { refused: 'noSuperuser' };
			return superuser ? { caller: superuser } : { refused: 'badKey' };
		},
		/** The signing secret is drawn anew at every start (MoviePilot v2.5.6 config.py:35). */
		forgetLogins: () => void (logins = new Map()),
	};
}

module.exports = { createAccounts };
