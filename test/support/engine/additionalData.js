// @ts-check
'use strict';

const { core } = require('./core');

/** Optional in n8n too: code that finds them missing goes on without. Anything else that is asked for and not here throws. */
const ABSENT = new Set([
	...[
		'evalLlmMockHandler',
		'otel',
		'ssrfBridge',
		'httpResponse',
		'streamingEnabled',
		'executionTimeoutTimestamp',
	],
	...['currentNodeParameters', 'currentNodeUsedDynamicCredentials', 'currentNodeAttemptedDynamicCredentials'],
	...[
		'dynamicCredentialsResolvedUserId',
		'executionContext',
		'rootExecutionMode',
		'restartExecutionId',
		'userId',
	],
	...[
		'parentCallbackManager',
		'encryptedRunnerIdentity',
		'evaluationRunId',
		'sendDataToUI',
		'workflowSettings',
	],
	...[
		'oauth-jwe',
		'projectId',
		'workflowId',
		'dataTableProjectId',
		'data-table',
		'dynamic-credentials',
		'then',
		'toJSON',
		'listAgents',
		'executeAgent',
	],
]);

/**
 * @param {import('./credentials').StoredCredentials} credentials
 * @param {import('n8n-workflow').WorkflowExecuteMode} mode
 * @param {any} workflowData
 * @returns {import('n8n-workflow').IWorkflowExecuteAdditionalData}
 */
function createAdditionalData(credentials, mode, workflowData) {
	const known = {
		credentialsHelper: credentials,
		executionId: '1',
		hooks: new core.ExecutionLifecycleHooks(mode, '1', workflowData),
		currentNodeExecutionIndex: 0,
		variables: {},
		restApiUrl: 'http://n8n.test/rest',
		instanceBaseUrl: 'http://n8n.test/',
		formWaitingBaseUrl: 'http://n8n.test/form-waiting',
		webhookBaseUrl: 'http://n8n.test/webhook',
		webhookWaitingBaseUrl: 'http://n8n.test/webhook-waiting',
		webhookTestBaseUrl: 'http://n8n.test/webhook-test',
		setExecutionStatus() {},
		getRunnerStatus: () => ({ available: false, reason: 'not in the test engine' }),
	};
	return new Proxy(/** @type {any} */ (known), {
		get(target, name) {
			if (name in target || typeof name === 'symbol' || ABSENT.has(name)) return target[name];
			throw new Error(`additionalData.${name} is not provided by the test engine`);
		},
	});
}

module.exports = { createAdditionalData };
