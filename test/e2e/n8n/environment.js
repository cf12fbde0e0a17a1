// @ts-check
'use strict';

const path = require('node:path');

/** What a child needs of the machine (in lower case); everything else of the caller's environment stays outside. */
const MACHINE = [
	...['path', 'home', 'userprofile', 'appdata', 'localappdata', 'tmpdir', 'temp', 'tmp'],
	...['systemroot', 'comspec', 'pathext', 'lang', 'lc_all', 'ssl_cert_file', 'node_extra_ca_certs'],
];

/** For npm and the compiler that it may call: how to reach the registry. */
const NETWORK = [
	...['http_proxy', 'https_proxy', 'no_proxy', 'cc', 'cxx', 'python'],
	...['registry', 'cache', 'userconfig', 'globalconfig', 'proxy', 'https_proxy', 'noproxy', 'cafile'].map(
		npmSetting,
	),
	...['strict_ssl', 'replace_registry_host', 'python'].map(npmSetting),
];

/** @param {string} name */
function npmSetting(name) {
	return `npm_config_${name}`;
}

/**
 * A surrounding `npm run` hands its own settings down as npm_config_* (ignore_scripts, legacy_peer_deps, prefix ...),
 * jest sets NODE_ENV=test, and either would change what is installed or how n8n behaves.
 * @param {string[]} extra
 * @param {string} nodeExecutable put first in PATH
 * @param {string} home used when the caller has none
 * @param {Record<string, string | undefined>} [from]
 */
function cleanEnvironment(extra, nodeExecutable, home, from = process.env) {
	const allowed = new Set([...MACHINE, ...extra]);
	/** @type {Record<string, string>} */
	const env = { HOME: home };
	for (const [name, value] of Object.entries(from)) {
		if (value && allowed.has(name.toLowerCase())) env[name === 'Path' ? 'PATH' : name] = value;
	}
	env.PATH = [path.dirname(nodeExecutable), env.PATH ?? ''].join(path.delimiter);
	return env;
}

module.exports = { cleanEnvironment, NETWORK };
