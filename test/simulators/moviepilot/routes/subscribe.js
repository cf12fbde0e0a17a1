// @ts-check
'use strict';

const { z } = require('zod');
const { refuseStrictly } = require('../http/answers');
const { endpoint } = require('../http/endpoint');
const { subscriptionRow } = require('../shapes/subscription');
const { requireType } = require('./mediaIds');
const { subscriptionBody } = require('./subscriptionBody');
const { creationOf, updateOf } = require('./subscriptionRequest');

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
		if (body.id !== null && body.id !== undefined) throw refuseStrictly('id on creation');
		const request = creationOf(body, type, generation);
		await wait.forPictures();
		const prepared = creation.prepare(request, caller);
		if (prepared.kind === 'draft') await wait.beforeInsert();
		const { success, message, id } = creation.settle(prepared);
		return generation.answers.action({ success, message, data: { id } });
	};
	return endpoint({
		method: 'POST',
		template: TEMPLATE,
		body: subscriptionBody(generation),
		handle: ({ caller, body }) => create(caller, body),
	});
}

/** @param {import('.').Service} service */
function updateRoute({ state: { clock, generation, subscriptions } }) {
	const { answers, messages } = generation;
	return endpoint({
		method: 'PUT',
		template: TEMPLATE,
		body: subscriptionBody(generation),
		handle: ({ caller, body }) => {
			const row = subscriptions.find(caller, body.id ?? 0);
			if (!row) return answers.action({ success: false, message: messages.noSubscription });
			generation.subscription.update(row, updateOf(body, generation), clock.now());
			return answers.action({ success: true });
		},
	});
}

/** @param {import('.').Service} service @returns {import('../http/endpoint').Endpoint[]} */
function subscribeRoutes(service) {
	const { generation, subscriptions } = service.state;
	const { answers, fields, paging } = generation;
	/** @param {readonly import('../state/subscriptions').Subscription[]} rows */
	const shown = (rows) => rows.map((row) => subscriptionRow(row, generation));
	/** Everybody's rows, whoever the token belongs to. @param {string} template @param {'api' | 'twin'} access */
	const listing = (template, access) =>
		endpoint({
			method: 'GET',
			template,
			access,
			query: paging,
			handle: ({ caller, query }) => answers.list(shown(subscriptions.visibleTo(caller)), query),
		});
	return [
		listing(TEMPLATE, 'api'),
		listing('/api/v1/subscribe/list', 'twin'),
		// Somebody else's rows are an empty list to a normal user where rows have owners.
		endpoint({
			method: 'GET',
			template: '/api/v1/subscribe/user/{name}',
			path: z.object({ name: fields.text }),
			query: paging,
			handle: ({ caller, path, query }) => {
				const rows = subscriptions.visibleTo(caller).filter(({ username }) => username === path.name);
				return answers.list(shown(rows), query);
			},
		}),
		createRoute(service),
		updateRoute(service),
	];
}

module.exports = { subscribeRoutes };
