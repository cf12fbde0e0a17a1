// @ts-check
'use strict';

const { refuse } = require('./answers');

/**
 * @typedef {import('../generations').Generation} Generation
 * @typedef {import('../state/accounts').Caller} Caller
 * @typedef {'api' | 'superuser' | 'servarr' | 'twin' | 'seerr'} GuardedAccess
 * @typedef {{ headers: import('node:http').IncomingHttpHeaders, query: Record<string, unknown> }} Credentials
 * @typedef {{ request: Credentials, access: GuardedAccess, generation: Generation,
 *   accounts: ReturnType<typeof import('../state/accounts').createAccounts> }} Question
 */

/** @param {Credentials} request */
const bearerOf = ({ headers }) => /^bearer\s+(?<token>.+)$/i.exec(headers.authorization ?? '')?.groups?.token;

/** The keys a request shows, each with the way it came. @param {Credentials} request @returns {{ way: import('../generations').AuthWay, key: string }[]} */
function keysOf({ headers, query }) {
	const shown = [
		{ way: /** @type {const} */ ('header'), key: headers['x-api-key'] },
		{ way: /** @type {const} */ ('apikey'), key: query.apikey },
		{ way: /** @type {const} */ ('token'), key: query.token },
	];
	return shown.flatMap(({ way, key }) => (key === undefined ? [] : [{ way, key: String(key) }]));
}

/** @param {GuardedAccess} access @param {Generation['auth']} auth */
function waysInto(access, auth) {
	if (access === 'servarr' || access === 'twin') return auth[access];
	return auth.api;
}

/**
 * Who calls. A login is judged first and alone (v3 security/access.py; 2.9 to 2.15 are not known and this is the
 * stricter order), and every key shown must be right, although 2.5 prefers ?apikey= and v3 the header.
 *
 * @param {Question} question
 * @returns {Caller}
 */
function identify({ request, access, generation: { auth }, accounts }) {
	const ways = waysInto(access, auth);
	/** @param {import('../state/accounts').Verdict} verdict @param {import('../generations').Refused} [badKey] */
	const callerOf = (verdict, badKey = auth.badKey) => {
		if ('caller' in verdict) return verdict.caller;
		throw refuse(verdict.refused === 'badKey' ? badKey : auth[verdict.refused]);
	};
	// Seerr's webhook sends the bare key where others send a scheme (MoviePilot v2.5.6 subscribe.py:322).
	if (access === 'seerr')
		return callerOf(accounts.verifyKey(request.headers.authorization ?? ''), auth.badSeerrKey);
	const bearer = bearerOf(request);
	if (bearer !== undefined && ways.includes('jwt')) return callerOf(accounts.verifyLogin(bearer));
	const keys = keysOf(request).filter(({ way }) => ways.includes(way));
	const [caller] = keys.map(({ way, key }) =>
		callerOf(accounts.verifyKey(key), way === 'token' ? auth.badToken : auth.badKey),
	);
	if (caller) return caller;
	// MoviePilot v2.5.6 security.py:222-266: where only keys are taken, no key is a wrong key.
	if (access === 'servarr') throw refuse(auth.badKey);
	throw refuse(access === 'twin' ? auth.badToken : auth.missing);
}

/** @param {Question} question */
function authenticate(question) {
	const caller = identify(question);
	const { auth } = question.generation;
	if (question.access === 'superuser' && !caller.superuser) throw refuse(auth.superuserNeeded);
	return caller;
}

module.exports = { authenticate };
