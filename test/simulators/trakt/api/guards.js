// @ts-check
'use strict';

const { randomUUID } = require('node:crypto');

/**
 * What stands before every route of api.trakt.tv, in this order. A refusal has no body unless said otherwise.
 *
 * @typedef {import('../cloudflare').Handler} Handler
 * @typedef {import('../state').TraktState} State
 */

/** Marks an answer as the application's own, not Cloudflare's. @type {Handler} */
const stampAnswer = (_request, response, next) => {
	response.set({ 'x-runtime': '0.021337', 'x-request-id': randomUUID() });
	next();
};

/** @param {State} state @returns {Handler} */
const requireApiKey = (state) => (request, response, next) => {
	if (request.headers['trakt-api-key'] === state.application.clientId) next();
	else response.status(403).end();
};

/**
 * 412 for the wrong content type is Trakt's (guide status-codes); for the wrong version nobody has written it down. Its
 * guide names both headers for every request, a GET too.
 *
 * @param {State} state @returns {Handler}
 */
const requireHeaders = (state) => (request, response, next) => {
	const isJson = /^application\/json\s*(;|$)/i.test(request.headers['content-type'] ?? '');
	const needsJson = state.switches.contentTypeOnReads || request.method !== 'GET';
	if (request.headers['trakt-api-version'] === '2' && (isJson || !needsJson)) next();
	else response.status(412).end();
};

/** Only reads the token; each route decides whether it needs one. @param {State} state @returns {Handler} */
const identify = (state) => (request, response, next) => {
	const token = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1];
	response.locals['viewer'] = token === undefined ? undefined : state.accountOf(token);
	response.locals['badToken'] = request.headers.authorization !== undefined && !response.locals['viewer'];
	next();
};

/**
 * The header as tppm issue 64 quotes it. A bad token is refused where none is needed, too: the harder reading.
 *
 * @param {'required' | 'optional' | 'none'} need @returns {Handler}
 */
const requireToken = (need) => (_request, response, next) => {
	const { badToken, viewer } = response.locals;
	if (need === 'none' || (!badToken && (viewer || need === 'optional'))) {
		next();
		return;
	}
	const challenge =
		'Bearer realm="Trakt", error="invalid_token", error_description="The access token is invalid"';
	response.status(401).set('WWW-Authenticate', challenge).end();
};

/** @param {State} state @returns {Handler} */
const throttle = (state) => (request, response, next) => {
	const { viewer } = response.locals;
	const isRead = request.method === 'GET';
	// A write without an account gets no further than the token check, or meets no route.
	const kind = isRead ? (viewer ? 'authedGet' : 'unauthedGet') : 'write';
	const refusal = state.buckets.take(kind, viewer?.slug ?? `${state.application.clientId} ${request.ip}`);
	if (!refusal) {
		next();
		return;
	}
	if (state.switches.rateLimitAnswer === 'cloudflare') {
		response.removeHeader('x-runtime');
		response
			.status(429)
			.set('server', 'cloudflare')
			.type('html')
			.send('<h1>Error 1015</h1>banned you temporarily');
		return;
	}
	const { retryAfter, ...rule } = refusal;
	response
		.status(429)
		.set({ 'Retry-After': String(retryAfter), 'X-Ratelimit': JSON.stringify(rule) })
		.end();
};

/**
 * `/users/{id}`: the slug, not the name, or `me`. Someone else's private profile is a 401 with this header, with and
 * without a token (classic documentation).
 *
 * @param {State} state @returns {Handler}
 */
const resolveOwner = (state) => (request, response, next) => {
	const { viewer } = response.locals;
	const id = String(request.params['id']);
	if (id === 'me' && !viewer) {
		requireToken('required')(request, response, next);
		return;
	}
	const owner = id === 'me' ? viewer : state.account(id);
	response.locals['owner'] = owner;
	if (!owner) response.status(404).end();
	else if (owner.private && owner !== viewer) response.status(401).set('X-Private-User', 'true').end();
	else next();
};

module.exports = {
	stampAnswer,
	requireApiKey,
	requireHeaders,
	identify,
	requireToken,
	throttle,
	resolveOwner,
};
