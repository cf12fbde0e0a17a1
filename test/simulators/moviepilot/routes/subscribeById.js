// @ts-check
'use strict';

const { z } = require('zod');
const { refuse } = require('../http/answers');
const { endpoint } = require('../http/endpoint');
const { isSettable, reset } = require('../state/changes');
const { absentRow, subscriptionRow } = require('../shapes/subscription');
const { episodesOf } = require('../shapes/subscriptionFiles');

/** What can be told to do to one row. @param {import('.').Service} service @returns {import('../http/endpoint').Endpoint[]} */
function actionRoutes({ state: { clock, generation, jobs, subscriptions } }) {
	const { answers, fields, messages, verbs } = generation;
	const byId = z.object({ id: fields.integer });
	const done = () => answers.action({ success: true });
	/** @param {string} message */
	const failed = (message) => answers.action({ success: false, message });
	return [
		endpoint({
			method: 'PUT',
			template: '/api/v1/subscribe/status/{id}',
			path: byId,
			query: { state: fields.text },
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
			path: byId,
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
			path: byId,
			handle: ({ caller, path }) => {
				const row = subscriptions.find(caller, path.id);
				if (!row) return failed(messages.noSubscription);
				reset(row, clock.now());
				return done();
			},
		}),
	];
}

/** What was downloaded and what is held, episode by episode. @param {import('.').Service} service */
const filesRoute = ({ state: { downloads, generation, library, recognition, subscriptions } }) =>
	endpoint({
		method: 'GET',
		template: '/api/v1/subscribe/files/{id}',
		path: z.object({ id: generation.fields.integer }),
		handle: ({ caller, path }) => {
			const row = subscriptions.find(caller, path.id);
			if (!row) return generation.answers.payload({ subscribe: null, episodes: {} });
			const episodes = episodesOf(row, { downloads, library, recognition });
			return generation.answers.payload({ subscribe: subscriptionRow(row, generation), episodes });
		},
	});

/** Until v3 a row that is not there is deleted with success, too. @param {import('.').Service} service */
function deleteRoute({ state: { generation, subscriptions } }) {
	const { deletion } = generation.subscription;
	return endpoint({
		method: 'DELETE',
		template: '/api/v1/subscribe/{id}',
		path: z.object({ id: generation.fields.integer }),
		handle: ({ caller, path }) => {
			const row = subscriptions.find(caller, path.id);
			const refused = subscriptions.exists(path.id) ? deletion.foreign : deletion.missing;
			if (!row && refused) throw refuse(refused);
			if (row) subscriptions.remove(row);
			return generation.answers.action({ success: true, data: deletion.data });
		},
	});
}

/** @param {import('.').Service} service @returns {import('../http/endpoint').Endpoint[]} */
function subscribeByIdRoutes(service) {
	const { generation, subscriptions } = service.state;
	const missing = generation.subscription.missingIsNull ? null : absentRow(generation);
	return [
		...actionRoutes(service),
		filesRoute(service),
		endpoint({
			method: 'GET',
			template: '/api/v1/subscribe/{id}',
			path: z.object({ id: generation.fields.integer }),
			handle: ({ caller, path }) => {
				const row = subscriptions.find(caller, path.id);
				return generation.answers.payload(row ? subscriptionRow(row, generation) : missing);
			},
		}),
		deleteRoute(service),
	];
}

module.exports = { subscribeByIdRoutes };
