// @ts-check
'use strict';

// n8n-core reads its settings when it is loaded, and would take (or make) ~/.n8n. One folder for all test processes:
// jest ends its workers without a chance to clean up.
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');

const folder = path.join(os.tmpdir(), `media-requests-engine-${os.userInfo().uid}`);
const settings = path.join(folder, '.n8n', 'config');
const encryptionKey = 'only for tests';
if (!fs.existsSync(settings)) {
	fs.mkdirSync(path.dirname(settings), { recursive: true });
	const aside = `${settings}.${process.pid}`;
	fs.writeFileSync(aside, JSON.stringify({ encryptionKey }), { mode: 0o600 });
	fs.renameSync(aside, settings);
}
process.env.N8N_USER_FOLDER = folder;
process.env.N8N_ENCRYPTION_KEY = encryptionKey;

require('reflect-metadata');
const core = require('n8n-core');

// The copies n8n-core itself uses: other packages may bring other ones, whose container is a different object.
const besideCore = { paths: [path.dirname(require.resolve('n8n-core'))] };
/** @type {typeof import('@n8n/di')} */
const { Container } = require(require.resolve('@n8n/di', besideCore));
const { Logger } = require(require.resolve('@n8n/backend-common', besideCore));

/** @type {string[]} what n8n and the nodes logged since the last `takeLogs` */
let lines = [];
const keep = (/** @type {unknown[]} */ ...parts) =>
	void lines.push(parts.map((part) => JSON.stringify(part)).join(' '));
const logger = { error: keep, warn: keep, info: keep, debug: keep, scoped: () => logger };
Container.set(Logger, /** @type {any} */ (logger));

function takeLogs() {
	const taken = lines;
	lines = [];
	return taken;
}

module.exports = { core, Container, takeLogs };
