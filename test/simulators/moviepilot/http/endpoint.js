// @ts-check
'use strict';

const { z } = require('zod');
const { validate } = require('./validation');

/**
 * @typedef {import('../state/accounts').Caller} Caller
 * @typedef {import('./answers').Answer} Answer
 * @typedef {import('./authentication').GuardedAccess | 'none'} Access `twin`: the few routes made for `?token=`
 * @typedef {{ caller: Caller, path: Record<string, string>, query: Record<string, unknown>, body: unknown }} RawCall
 *
 * @typedef {object} Endpoint
 * @property {string} method
 * @property {string} template FastAPI's notation: `/api/v1/subscribe/{id}`
 * @property {Access} access
 * @property {'json' | 'form' | 'text' | 'none'} takes
 * @property {(call: RawCall) => Answer | Promise<Answer>} answer
 */

const KEY_PARAMETERS = { apikey: z.unknown().optional(), token: z.unknown().optional() };
const NOTHING = z.object({}).strict();

/**
 * One route with what it accepts; the handler only sees what passed.
 *
 * @template {z.ZodTypeAny} [P=z.ZodObject<{}>]
 * @template {z.ZodRawShape} [Q={}]
 * @template {z.ZodTypeAny} [B=z.ZodUnknown]
 * @param {{ method: string, template: string, access?: Access, takes?: 'form' | 'text', path?: P, query?: Q, body?: B,
 *   handle: (call: { caller: Caller, path: z.infer<P>, query: z.infer<z.ZodObject<Q>>, body: z.infer<B> })
 *     => Answer | Promise<Answer> }} definition
 * @returns {Endpoint}
 */
function endpoint({ method, template, access = 'api', takes, path, query, body, handle }) {
	const keys = access === 'none' ? {} : KEY_PARAMETERS;
	const known = z.object(/** @type {Q} */ (query ?? {}));
	const strict = known.extend(keys).strict();
	return {
		method,
		template,
		access,
		takes: takes ?? (body ? 'json' : 'none'),
		answer: (call) => {
			validate('query', strict, call.query);
			return handle({
				caller: call.caller,
				path: validate('path', path ?? NOTHING, call.path),
				query: validate('query', known, call.query),
				body: validate('body', body ?? z.unknown(), call.body),
			});
		},
	};
}

module.exports = { endpoint };
