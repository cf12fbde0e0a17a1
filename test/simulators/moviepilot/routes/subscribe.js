// @ts-check
'use strict';

const { Refusal, ok } = require('../http/answers');
const { endpoint } = require('../http/endpoint');
const { overwrite } = require('../state/changes');
const { subscriptionRow } = require('../shapes/subscription');
const { requireType } = require('./mediaIds');
const { SUBSCRIPTION_BODY, creationOf, updateOf } = require('./subscriptionBody');

const TEMPLATE = '/api/v1/subscribe/';

/**
 * Business results are always 200. Looking up and inserting are two steps without a lock between them, so two calls
 * at once make two rows (v2.5.6 subscribe_oper.py:15-49).
 *
 * @param {import('.').Service} service
 */
function createRoute({ state: { creation, generation }, wait }) {
	/** @type {(caller: import('../state/accounts').Caller, body: import('./subscriptionBody').SubscriptionBody) => Promise<import('../http/answers').Answer>} */
	const create = async (caller, body) => {
		const type = body.type ? requireType(body.type) : null;
		// Our stricter choice: MoviePilot 2.5 would insert under that primary key.
		if (body.id !== null && body.id !== undefined)
			throw new Refusal({ status: 400, json: { detail: 'simulator: id on creation' } });
		await wait.forPictures();
		const prepared = creation.prepare(creationOf(body, type), caller);
		if (prepared.kind === 'draft') await wait.beforeInsert();
		const { success, message, id } = creation.settle(prepared);
		return ok(generation.envelope.action({ success, message, data: { id } }));
	};
	return endpoint({
		method: 'POST',
		template: TEMPLATE,
		body: SUBSCRIPTION_BODY,
		handle: ({ caller, body }) => create(caller, body),
	});
}

/** @param {import('.').Service} service @returns {import('../http/endpoint').Endpoint[]} */
function subscribeRoutes(service) {
	const { clock, generation, subscriptions } = service.state;
	const { envelope, messages } = generation;
	return [
		endpoint({
			method: 'GET',
			template: TEMPLATE,
			handle: ({ caller }) =>
				ok(envelope.bare(subscriptions.visibleTo(caller).map((row) => subscriptionRow(row, generation)))),
		}),
		createRoute(service),
		endpoint({
			method: 'PUT',
			template: TEMPLATE,
			body: SUBSCRIPTION_BODY,
			handle: ({ caller, body }) => {
				const row = subscriptions.find(caller, body.id ?? 0);
				if (!row) return ok(envelope.action({ success: false, message: messages.noSubscription }));
				overwrite(row, updateOf(body), clock.now());
				return ok(envelope.action({ success: true }));
			},
		}),
	];
}

module.exports = { subscribeRoutes };
