// @ts-check
'use strict';

// MoviePilot v2.5.6 config.py:41: a login lasts eight days.
const LOGIN_LASTS_MS = 8 * 24 * 60 * 60 * 1000;

/**
 * @typedef {{ name: string, superuser: boolean }} Caller
 * @typedef {{ name: string, password: string, superuser: boolean, otp?: string, active?: boolean }} User
 * @typedef {{ caller: Caller } | { refused: 'badJwt' | 'unknownUser' | 'inactiveUser' }} Verdict
 */

/**
 * @param {{ users: readonly User[], apiKey: string, clock: import('../../core/clock').Clock }} options
 *   the first superuser is whom an API key acts for
 */
function createAccounts({ users, apiKey, clock }) {
	const accounts = users.map((user, index) => ({ id: index + 1, active: true, ...user }));
	/** @type {Map<string, { name: string, expires: number }>} */
	let logins = new Map();
	let issued = 0;
	/** @param {string} name */
	const find = (name) => accounts.find((user) => user.name === name);

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
		/** One refusal for a wrong name, password or code. @param {{ name: string, password: string, otp?: string }} attempt */
		login({ name, password, otp }) {
			const user = find(name);
			if (!user?.active || user.password !== password || (user.otp && user.otp !== otp)) return null;
			issued += 1;
			const token = `CANARY-mp-jwt-${issued}.${clock.now()}`;
			logins.set(token, { name, expires: clock.now() + LOGIN_LASTS_MS });
			return { token, user };
		},
		/** @param {string} token @returns {Verdict} */
		verifyLogin(token) {
			const login = logins.get(token);
			if (!login || login.expires <= clock.now()) return { refused: 'badJwt' };
			const user = find(login.name);
			if (!user) return { refused: 'unknownUser' };
			return user.active ? { caller: user } : { refused: 'inactiveUser' };
		},
		/** @param {string} key @returns {Caller | null} the superuser */
		verifyKey: (key) => (key === apiKey && accounts.find((user) => user.superuser)) || null,
		/** The signing secret is drawn anew at every start (MoviePilot v2.5.6 config.py:35). */
		forgetLogins: () => void (logins = new Map()),
	};
}

module.exports = { createAccounts };
