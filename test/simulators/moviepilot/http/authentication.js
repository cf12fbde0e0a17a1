// @ts-check
'use strict';

const { Refusal, detail } = require('./answers');

/**
 * @typedef {import('../generations').Generation} Generation
 * @typedef {import('../state/accounts').Caller} Caller
 * @typedef {{ headers: import('node:http').IncomingHttpHeaders, query: Record<string, unknown> }} Credentials
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

/**
 * Who calls. A login is judged first and alone (v3's order; v2's is not known and this is the stricter one, as is
 * that every key shown must be right). An API key acts as the superuser.
 *
 * @param {{ request: Credentials, access: 'api' | 'superuser' | 'servarr', generation: Generation,
 *   accounts: ReturnType<typeof import('../state/accounts').createAccounts> }} question
 * @returns {Caller}
 */
function identify({ request, access, generation: { auth }, accounts }) {
	const ways = access === 'servarr' ? auth.servarr : auth.api;
	const bearer = bearerOf(request);
	if (bearer !== undefined && ways.includes('jwt')) {
		const verdict = accounts.verifyLogin(bearer);
		if ('caller' in verdict) return verdict.caller;
		throw new Refusal(detail(auth[verdict.refused]));
	}
	const keys = keysOf(request).filter(({ way }) => ways.includes(way));
	const callers = keys.map(({ way, key }) => {
		const caller = accounts.verifyKey(key);
		if (!caller) throw new Refusal(detail(way === 'token' ? auth.badToken : auth.badKey));
		return caller;
	});
	if (callers[0]) return callers[0];
	// MoviePilot v2.5.6 security.py:222-266: the emulation calls no key a wrong key.
	if (access === 'servarr') throw new Refusal(detail(auth.badKey));
	throw new Refusal(detail(auth.missing, { 'WWW-Authenticate': 'Bearer' }));
}

/** @param {Parameters<typeof identify>[0]} question */
function authenticate(question) {
	const caller = identify(question);
	const { auth } = question.generation;
	if (question.access === 'superuser' && !caller.superuser) throw new Refusal(detail(auth.superuserNeeded));
	return caller;
}

module.exports = { authenticate };
