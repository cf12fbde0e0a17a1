// @ts-check
'use strict';

const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const executions = require('./executions');
const imports = require('./imports');
const { readStaticData } = require('./database');
const { ensureRuntime } = require('./install');
const { freePort } = require('./ports');
const { failedTriggers } = require('./publications');
const { publishByRest } = require('./publish');
const { signIn } = require('./rest');
const { startServer } = require('./server');
const { n8nSettings } = require('./settings');
const { storedTexts } = require('./stored-text');
const { ensureTemplate, startFrom } = require('./template');

const START_TIMEOUT_MS = 120_000;
const RUN_TIMEOUT_MS = 120_000;

/**
 * @typedef {object} InstanceOptions
 * @property {number} [port]
 * @property {Record<string, string>} [env] over the settings of ./settings.js
 * @property {string} [userFolder] made under the system's temporary folder unless given; never inside a repository,
 *   whose node_modules n8n would then load modules from
 * @property {import('./install').Runtime} [runtime]
 */

/** @param {InstanceOptions} options */
async function createContext(options) {
	const runtime = options.runtime ?? (await ensureRuntime());
	const userFolder = options.userFolder ?? fs.mkdtempSync(path.join(os.tmpdir(), 'n8n-user-'));
	startFrom(await ensureTemplate(runtime), userFolder);
	const port = options.port ?? (await freePort());
	const brokerPort = await freePort();
	const env = n8nSettings({ node: runtime.node, userFolder, port, brokerPort, extra: options.env });
	let logs = '';
	const context = {
		...{ runtime, userFolder, env, baseUrl: `http://127.0.0.1:${port}` },
		log: (/** @type {string} */ text) => void (logs += text),
	};
	return { context, logs: () => logs };
}

/**
 * A real n8n in a user folder of its own.
 * Order of use: installPackage, importCredentials, importWorkflows, then either publish (CLI) and start, or start,
 * setupOwner and publish (REST, a tenth of a second each instead of seven).
 * @param {InstanceOptions} [options]
 */
async function createInstance(options = {}) {
	const { context, logs } = await createContext(options);
	const runtime = context.runtime.directory;
	/** @type {import('./server').Server | null} */
	let server = null;
	/** @type {import('./rest').Session | null} */
	let session = null;
	const signedIn = () => {
		if (!session) throw new Error('Call setupOwner() first');
		return session;
	};
	const instance = {
		...{ baseUrl: context.baseUrl, userFolder: context.userFolder, env: context.env, logs },
		installPackage: (/** @type {string} */ tarball) => imports.installPackage(context, tarball),
		importCredentials: (/** @type {import('./imports').Credential[]} */ list) =>
			imports.importCredentials(context, list),
		importWorkflows: (/** @type {string | (string | import('./imports').WorkflowFile)[]} */ source) =>
			imports.importWorkflows(context, source),
		async publish(/** @type {string[]} */ ids) {
			await (server?.running() ? publishByRest(signedIn(), ids) : imports.publishByCli(context, ids));
		},
		async start() {
			server = await startServer(context, START_TIMEOUT_MS);
		},
		stop: async () => (server ? await server.stop() : null),
		kill: async () => void (await server?.kill()),
		async setupOwner() {
			session = await signIn(context.baseUrl, session?.owner);
			return session;
		},
		runWorkflow: (/** @type {string} */ id, /** @type {string} */ startNode, timeoutMs = RUN_TIMEOUT_MS) =>
			executions.runManually(signedIn(), runtime, id, startNode, timeoutMs),
		listExecutions: (/** @type {{ workflowId?: string }} */ filter = {}) =>
			executions.listExecutions(signedIn(), filter),
		getExecution: (/** @type {string} */ id) => executions.getExecution(signedIn(), runtime, id),
		waitForExecutions: (
			/** @type {(all: import('./executions').Summary[]) => boolean} */ predicate,
			timeoutMs = RUN_TIMEOUT_MS,
			/** @type {{ workflowId?: string }} */ filter = {},
		) => executions.waitForExecutions(signedIn(), predicate, timeoutMs, filter),
		staticData: (/** @type {string} */ workflowId) => readStaticData(context, workflowId),
		failedTriggers: () => failedTriggers(context),
		storedTexts: () => storedTexts(context),
		databaseText: () =>
			storedTexts(context)
				.map(({ where, text }) => `${where}: ${text}`)
				.join('\n'),
		async cleanup() {
			if (server?.running()) await server.kill();
			fs.rmSync(context.userFolder, { recursive: true, force: true });
		},
	};
	return instance;
}

module.exports = { createInstance, nodeOutputs: executions.nodeOutputs };
