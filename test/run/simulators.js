// @ts-check
'use strict';

/**
 * `npm run simulators`: Trakt, Seerr and MoviePilot on this machine, for an n8n of your own.
 * `--moviepilot 2.5|2|3` chooses the generation of MoviePilot.
 */
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { parseArgs } = require('node:util');
const { ensureInstalled } = require('./ensureInstalled');

/** @param {object} credentials @returns {string} for one user's eyes, although the keys in it open nothing real */
function writeCredentials(credentials) {
	const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'media-requests-simulators-'));
	const file = path.join(folder, 'credentials.json');
	fs.writeFileSync(file, JSON.stringify(credentials, null, '\t'), { mode: 0o600 });
	return file;
}

/** @param {Record<string, unknown>} login */
const wordsOfLogin = ({ apiKey, username, password }) =>
	apiKey ? `API key ${apiKey}` : `user name ${username}, password ${password}`;

/** @param {{ auth: string, api: string, seerr: string, moviePilot: string }} urls @param {{ data: Record<string, unknown> }[]} credentials @param {string} file */
function instructions(urls, [, seerr, moviePilot], file) {
	return `
Three services that keep what you do to them until you stop them, and reach nobody else:

  Trakt        ${urls.api}   (sign-in ${urls.auth})
  Seerr        ${urls.seerr}   API key ${seerr?.data.apiKey}
  MoviePilot   ${urls.moviePilot}   ${wordsOfLogin(moviePilot?.data ?? {})}

To use them in your n8n (with this package installed), import the credentials that were written for them:

  n8n import:credentials --input=${file}

They appear as "Trakt (simulated)", "Seerr (simulated)" and "MoviePilot (simulated)"; Trakt is signed in already.
An n8n inside Docker reaches this machine only with --network=host.

Every request is shown below. Ctrl+C ends it.
`;
}

/** @param {{ trakt: any, seerr: any, moviePilot: any }} simulators */
function showRequests({ trakt, seerr, moviePilot }) {
	const shown = new Map();
	const services = [trakt.auth, trakt.api, seerr, moviePilot];
	return setInterval(() => {
		for (const { name, log } of services) {
			const fresh = log.slice(shown.get(name) ?? 0);
			shown.set(name, log.length);
			for (const { method, path: target, status } of fresh)
				console.log(`${name.padEnd(14)} ${status || '...'} ${method} ${target}`);
		}
	}, 1_000);
}

async function main() {
	const { values } = parseArgs({ options: { moviepilot: { type: 'string', default: '2' } } });
	await ensureInstalled();
	// Only now: they need installed packages.
	const { startSimulators } = require('./startSimulators');
	const running = await startSimulators({ generation: values.moviepilot });
	const file = writeCredentials(running.credentials);
	console.log(instructions(running.urls, running.credentials, file));
	const display = showRequests(running);
	const end = () => {
		clearInterval(display);
		fs.rmSync(path.dirname(file), { recursive: true, force: true });
		void running.stop().then(() => process.exit(0));
	};
	process.once('SIGINT', end);
	process.once('SIGTERM', end);
}

main().catch((error) => {
	const taken = error?.code === 'EADDRINUSE';
	console.error(taken ? `Port ${error.port} is taken: are the simulators running already?` : error);
	process.exit(1);
});
