// @ts-check
'use strict';

const { randomBytes } = require('node:crypto');
const { cleanEnvironment } = require('./environment');

/**
 * n8n 2.40 always starts its task runner's broker; two instances collide on its default port 5679.
 * @param {{ node: string, userFolder: string, port: number, brokerPort: number, extra?: Record<string, string> }} options
 * @returns {Record<string, string>}
 */
function n8nSettings({ node, userFolder, port, brokerPort, extra = {} }) {
	return {
		...cleanEnvironment([], node, userFolder),
		HOME: userFolder,
		N8N_USER_FOLDER: userFolder,
		N8N_ENCRYPTION_KEY: randomBytes(24).toString('hex'),
		// Cookie host and OAuth2 callback host have to be equal, and the default callback host is "localhost".
		N8N_HOST: '127.0.0.1',
		N8N_LISTEN_ADDRESS: '127.0.0.1',
		N8N_PORT: String(port),
		N8N_RUNNERS_BROKER_LISTEN_ADDRESS: '127.0.0.1',
		N8N_RUNNERS_BROKER_PORT: String(brokerPort),
		N8N_SECURE_COOKIE: 'false',
		N8N_DIAGNOSTICS_ENABLED: 'false',
		N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
		N8N_TEMPLATES_ENABLED: 'false',
		N8N_PERSONALIZATION_ENABLED: 'false',
		N8N_ENFORCE_SETTINGS_FILE_PERMISSIONS: 'true',
		// AI buttons, the insights icon and a registry look-up that fails without network.
		N8N_DISABLED_MODULES: 'instance-ai,insights,mcp-registry',
		GENERIC_TIMEZONE: 'UTC',
		TZ: 'UTC',
		NO_COLOR: '1',
		...extra,
	};
}

module.exports = { n8nSettings };
