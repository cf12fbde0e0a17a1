// @ts-check
'use strict';

require('reflect-metadata');
const { ExecuteContext, PollContext } = require('n8n-core');
const { Workflow, createRunExecutionData, NodeHelpers } = require('n8n-workflow');
const { createCatalogue } = require('../../simulators/core/catalogue');
const { createClock } = require('../../simulators/core/clock');
const { createTraktSimulator } = require('../../simulators/trakt');
const { manyMovies, works } = require('../../simulators/trakt/works');

/**
 * Trakt's nodes in n8n-core's own contexts (its expressions, its OAuth2 signing and renewing) against the simulator.
 * Only what lies outside the core is made here: a store with one credential.
 */

/** Their constructors take what only n8n's own services have types for. */
const [AnyPollContext, AnyExecuteContext] = /** @type {any[]} */ ([PollContext, ExecuteContext]);

/** @param {Record<string, unknown>} stored changed in place, as n8n's database would be */
function credentialStore(stored) {
	return {
		getParentTypes: () => ['oAuth2Api'],
		isCredentialUsableByNode: () => true,
		getDecrypted: async () => structuredClone(stored),
		runPreAuthentication: async () => undefined,
		/** @param {unknown} _node @param {unknown} _type @param {Record<string, unknown>} data */
		updateCredentialsOauthTokenData: async (_node, _type, data) =>
			void (stored['oauthTokenData'] = structuredClone(data['oauthTokenData'])),
	};
}

/** @param {import('n8n-workflow').INodeType} nodeType @param {Record<string, unknown>} parameters @param {object} staticData */
function createWorkflow(nodeType, parameters, staticData) {
	const node = /** @type {any} */ ({
		id: 'node',
		name: 'Trakt',
		type: 'trakt',
		typeVersion: 1,
		position: [0, 0],
		parameters,
		credentials: { traktOAuth2Api: { id: 'cred', name: 'My Trakt' } },
	});
	const nodeTypes = /** @type {any} */ ({
		getByNameAndVersion: () => nodeType,
		getByName: () => nodeType,
		getKnownTypes: () => ({}),
	});
	node.parameters = NodeHelpers.getNodeParameters(
		nodeType.description.properties,
		node.parameters,
		true,
		false,
		node,
		nodeType.description,
	);
	const workflow = new Workflow({
		id: 'workflow',
		nodes: [node],
		connections: {},
		active: true,
		nodeTypes,
		staticData: /** @type {any} */ (staticData),
	});
	return { node, workflow };
}

/** @param {{ vip?: boolean, switches?: object, limits?: any }} [options] */
async function openRig({ vip = false, switches = {}, limits } = {}) {
	const clock = createClock();
	clock.freeze('2026-11-01T12:00:30.500Z');
	const trakt = createTraktSimulator({
		catalogue: createCatalogue([...works, ...manyMovies(620)]),
		clock,
		switches,
		user: { slug: 'sean', vip, ...(limits ? { limits } : {}) },
		users: [{ slug: 'ann', joinedAt: '2020-01-01T00:00:00.000Z' }],
	});
	const urls = await trakt.start();
	/** @type {Record<string, any>} */
	const credential = {
		grantType: 'pkce',
		clientId: trakt.state.application.clientId,
		accessTokenUrl: `${urls.auth}/oauth/token`,
		authentication: 'body',
		scope: 'public',
		apiBaseUrl: urls.api,
		oauthTokenData: trakt.state.issueTokens(),
	};
	const additionalData = /** @type {any} */ ({
		credentialsHelper: credentialStore(credential),
		webhookWaitingBaseUrl: 'http://localhost/webhook-waiting',
		formWaitingBaseUrl: 'http://localhost/form-waiting',
		variables: {},
	});
	/** What the nodes told their users beside the output. @type {{ message: string }[]} */
	const hints = [];
	return {
		...trakt,
		hints,
		urls,
		credential,
		additionalData,
		paths: () => trakt.api.log.map(({ method, path }) => `${method} ${path}`),
		forget: () => void trakt.api.log.splice(0),
		/** @param {import('n8n-workflow').INodeType} nodeType @param {Record<string, unknown>} parameters */
		poller(nodeType, parameters) {
			/** What n8n would write to the database. @type {Record<string, any>} */
			let saved = {};
			let current = { ...parameters };
			return {
				saved: () => saved,
				/** @param {Record<string, any>} data */
				restore: (data) => void (saved = data),
				/** @param {Record<string, unknown>} changes */
				change: (changes) => void (current = { ...current, ...changes }),
				/**
				 * One poll of a freshly loaded workflow.
				 * @param {'trigger' | 'manual'} [mode] @param {number} [budgetMs]
				 * @param {'init' | 'activate' | 'update'} [activation] `init`: n8n itself has just started
				 */
				async poll(mode = 'trigger', budgetMs = 300_000, activation = 'update') {
					const { node, workflow } = createWorkflow(
						nodeType,
						structuredClone(current),
						structuredClone(saved),
					);
					const context = new AnyPollContext(
						...[workflow, node, additionalData, mode, activation],
						...[undefined, undefined, undefined, undefined, undefined, () => budgetMs],
					);
					const output = await nodeType.poll?.call(context);
					// n8n saves when it noticed a change, and after a poll that did not throw.
					if (workflow.staticData['__dataChanged']) saved = JSON.parse(JSON.stringify(workflow.staticData));
					return output?.[0]?.map(({ json }) => json) ?? null;
				},
			};
		},
		/** @param {import('n8n-workflow').INodeType} nodeType @param {Record<string, unknown>} parameters @param {object[]} [input] @param {boolean} [goOn] */
		async execute(nodeType, parameters, input = [{}], goOn = false) {
			const { node, workflow } = createWorkflow(nodeType, parameters, {});
			if (goOn) node.onError = 'continueRegularOutput';
			const items = input.map((json) => ({ json }));
			const executeData = { node, data: { main: [items] }, source: null };
			const context = new AnyExecuteContext(
				...[workflow, node, additionalData, 'manual', createRunExecutionData(), 0],
				...[items, executeData.data, executeData, []],
			);
			const output = await nodeType.execute?.call(context);
			hints.push(...context.hints);
			return /** @type {import('n8n-workflow').INodeExecutionData[]} */ (
				/** @type {any} */ (output)?.[0] ?? []
			);
		},
	};
}

module.exports = { openRig };
