// @ts-check
'use strict';

/**
 * A newcomer's first look: a real n8n carries a Trakt watchlist and a Jellyseerr request list into MoviePilot.
 * `--exit` ends at once instead of staying up; `--json` prints one JSON object as the last line;
 * `--moviepilot 2.5|2|3` chooses the generation of the simulated MoviePilot.
 */
const { parseArgs } = require('node:util');
const { ensureInstalled } = require('../run/ensureInstalled');

const { values: options } = parseArgs({
	options: {
		exit: { type: 'boolean', default: false },
		json: { type: 'boolean', default: false },
		moviepilot: { type: 'string', default: '2' },
	},
});

/** n8n ends with this process when it exits, which an unhandled signal does not make it do. */
const abort = () => process.exit(130);

async function main() {
	const started = Date.now();
	process.on('SIGINT', abort).on('SIGTERM', abort);
	await ensureInstalled();
	// Only now: these need what was just installed.
	const { createScreen } = require('./demo/screen');
	const { tellStory } = require('./demo/story');
	const { ensureRuntime } = require('./n8n/install');
	const { packProject } = require('./n8n/pack');
	const screen = createScreen({ quiet: options.json });

	screen.write(
		'\nFrom a watchlist and a request list to MoviePilot, in a real n8n against three simulated services\n',
	);
	const runtime = await screen.step(
		'Installing n8n (the first time: about eight minutes and 2.6 GB)',
		async (progress) => await ensureRuntime({ onProgress: progress }),
	);
	const tarball = await screen.step('Building and packing the nodes', async () => await packProject());
	const story = await tellStory(screen, runtime, tarball, options.moviepilot);

	const { findings } = story;
	const problems = Object.entries(findings).flatMap(([kind, list]) => list.map((what) => `${kind}: ${what}`));
	const asTold = story.secondRunNew === 0 && story.afterRestartNew === 3 && story.polls >= 2;
	const ok = problems.length === 0 && asTold;
	screen.table(
		'Outcome',
		Object.entries(story.outcomes).sort(([, a], [, b]) => b - a),
	);
	screen.write(
		`  Lost ${findings.lost.length}, done twice ${findings.duplicates.length}, new in the second run ${story.secondRunNew}, new after the restart ${story.afterRestartNew} (of 3)`,
	);
	for (const problem of problems.slice(0, 40)) screen.write(`  ✗ ${problem}`);
	const result = {
		ok,
		n8n: '2.40.7',
		moviePilot: options.moviepilot,
		polls: story.polls,
		titles: story.titles,
		outcomes: story.outcomes,
		lost: findings.lost.length,
		duplicates: findings.duplicates.length,
		secondRunNew: story.secondRunNew,
		afterRestartNew: story.afterRestartNew,
		seconds: Math.round((Date.now() - started) / 1000),
	};
	process.exitCode = ok ? 0 : 1;
	if (!options.exit) await stayUp(screen, story);
	await story.close();
	if (options.json) console.log(JSON.stringify(result));
}

/** @param {ReturnType<typeof import('./demo/screen').createScreen>} screen @param {Awaited<ReturnType<typeof import('./demo/story').tellStory>>} story */
async function stayUp(screen, { instance, session, services }) {
	const { email, password } = session.owner;
	screen.write(`\n  The editor: ${instance.baseUrl}   login: ${email} / ${password}`);
	screen.write(
		`  The services: Trakt ${services.urls.trakt} · Jellyseerr ${services.urls.seerr} · MoviePilot ${services.urls.moviePilot}`,
	);
	screen.write('  Ctrl-C ends it.\n');
	process.off('SIGINT', abort).off('SIGTERM', abort);
	await new Promise((resolve) => {
		process.once('SIGINT', resolve);
		process.once('SIGTERM', resolve);
	});
}

main().catch((error) => {
	console.error(error);
	process.exitCode = 1;
	if (options.json) console.log(JSON.stringify({ ok: false, error: String(error?.message ?? error) }));
});
