// @ts-check
'use strict';

/** `npm run dev`: a real n8n with this package, rebuilt on every change, beside the simulated services. */
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { ensureInstalled } = require('./ensureInstalled');
const { inProject } = require('./project');

/** Kept between runs; not inside the project, whose node_modules n8n would load modules from. */
const USER_FOLDER = path.join(os.tmpdir(), 'media-requests-dev');
/** n8n's usual port, which the simulated Trakt accepts as callback. */
const PORT = 5678;

/** @param {string} userFolder */
async function createN8n(userFolder) {
	const { ensureRuntime } = require('../e2e/n8n/install');
	const { createInstance } = require('../e2e/n8n/instance');
	const runtime = await ensureRuntime({ onProgress: (line) => console.log(line) });
	// The key belongs to the database in the folder; what it protects are the simulators' credentials.
	const env = { N8N_ENCRYPTION_KEY: 'development-only', N8N_DEV_RELOAD: 'true' };
	return await createInstance({ runtime, userFolder, port: PORT, env });
}

async function main() {
	await ensureInstalled();
	const { buildInto, onSourceChange } = require('./rebuild');
	const { startSimulators } = require('./startSimulators');
	fs.mkdirSync(USER_FOLDER, { recursive: true });
	const isFirstRun = !fs.existsSync(path.join(USER_FOLDER, '.n8n', 'database.sqlite'));
	const n8n = await createN8n(USER_FOLDER);
	if (!(await buildInto(USER_FOLDER))) throw new Error('The build failed');
	const simulators = await startSimulators();
	await n8n.importCredentials(simulators.credentials);
	if (isFirstRun && fs.existsSync(inProject('workflows'))) {
		await n8n.importWorkflows(inProject('workflows'));
	}
	console.log('Starting n8n …');
	await n8n.start();
	console.log(`\nn8n is at ${n8n.baseUrl}, with credentials for the simulated services.`);
	console.log(`What you make there stays in ${USER_FOLDER}.`);
	console.log('A change in nodes/ or credentials/ is built and loaded by itself. Ctrl+C ends it.\n');
	const stopWatching = onSourceChange(() => buildInto(USER_FOLDER));
	const end = async () => {
		stopWatching();
		await Promise.all([n8n.stop(), simulators.stop()]);
		process.exit(0);
	};
	process.once('SIGINT', () => void end());
	process.once('SIGTERM', () => void end());
}

main().catch((error) => {
	console.error(error);
	process.exit(1);
});
