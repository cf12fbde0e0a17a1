// @ts-check
'use strict';

const { z } = require('zod');
const { ok } = require('../http/answers');
const { endpoint } = require('../http/endpoint');
const { integer, text } = require('../http/fields');
const { isSettable, reset } = require('../state/changes');
const { absentRow, subscriptionRow } = require('../shapes/subscription');

const BY_ID = z.object({ id: integer });

/** What can be told to do to one row. @param {import('.').Service} service @returns {import('../http/endpoint').Endpoint[]} */
function actionRoutes({ state: { clock, generation, jobs, subscriptions } }) {
	const { envelope, messages, verbs } = generation;
	const done = () => ok(envelope.action({ success: true }));
	/** @param {string} message */
	const failed = (message) => ok(envelope.action({ success: false, message }));
	return [
		endpoint({
			method: 'PUT',
			template: '/api/v1/subscribe/status/{id}',
			path: BY_ID,
			query: { state: text },
			handle: ({ caller, path, query }) => {
				const row = subscriptions.find(caller, path.id);
				if (!row) return failed(messages.noSubscription);
				if (!isSettable(query.state)) return failed(messages.badState);
				row.state = query.state;
				return done();
			},
		}),
		// Answered before anything is searched.
		endpoint({
			method: verbs.searchSubscription,
			template: '/api/v1/subscribe/search/{id}',
			path: BY_ID,
			handle: ({ caller, path }) => {
				const row = subscriptions.find(caller, path.id);
				if (!row && generation.subscription.refusesSearchOfMissing) return failed(messages.noSubscription);
				if (row) jobs.requestSearch(row.id);
				return done();
			},
		}),
		endpoint({
			method: verbs.resetSubscription,
			template: '/api/v1/subscribe/reset/{id}',
			path: BY_ID,
			handle: ({ caller, path }) => {
				const row = subscriptions.find(caller, path.id);
				if (!row) return failed(messages.noSubscription);
				reset(row, clock.now());
				return done();
			},
		}),
	];
}

/** @param {import('.').Service} service @returns {import('../http/endpoint').Endpoint[]} */
function subscribeByIdRoutes(service) {
	const { generation, subscriptions } = service.state;
	const { envelope } = generation;
	return [
		...actionRoutes(service),
		endpoint({
			method: 'GET',
			template: '/api/v1/subscribe/{id}',
			path: BY_ID,
			handle: ({ caller, path }) => {
				const row = subscriptions.find(caller, path.id);
				return ok(envelope.bare(row ? subscriptionRow(row, generation) : absentRow(generation)));
			},
		}),
		// A row that is not there is deleted with success, too.
		endpoint({
			method: 'DELETE',
			template: '/api/v1/subscribe/{id}',
			path: BY_ID,
			handle: ({ caller, path }) => {
				const row = subscriptions.find(caller, path.id);
				if (row) subscriptions.remove(row);
				return ok(envelope.action({ success: true }));
			},
		}),
	];
}

module.exports = { subscribeByIdRoutes };
