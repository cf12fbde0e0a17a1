// @ts-check
'use strict';

/** The package as npm would publish it right now: packed, unpacked, and with nothing around it but what n8n provides. */
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { execFileSync } = require('node:child_process');
const { filesIn } = require('../architecture/source');
const { inProject } = require('../run/project');

/** Resolvable inside n8n 1.123 and 2.x alike (measured); anything else a node requires must be part of the package. */
const providedByN8n = ['n8n-workflow', 'luxon', 'lodash', 'zod'];

const manifest = () => JSON.parse(fs.readFileSync(inProject('package.json'), 'utf8'));

/** @param {string[]} args @param {string} cwd */
function npm(args, cwd) {
	const script = process.env.npm_execpath;
	return script?.endsWith('.js')
		? execFileSync(process.execPath, [script, ...args], {
				cwd,
				encoding: 'utf8',
				stdio: ['ignore', 'pipe', 'pipe'],
			})
		: execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

/**
 * @returns {{ folder: string, files: string[], bytes: number, remove(): void }} the unpacked package, its files with
 *   forward slashes, and the size of the tarball
 */
function packAndUnpack() {
	if (!fs.existsSync(inProject('dist', 'nodes'))) throw new Error('dist is empty: run `npm run build` first');
	const outside = fs.mkdtempSync(path.join(os.tmpdir(), 'media-requests-pack-'));
	const [packed] = JSON.parse(
		npm(['pack', '--json', '--ignore-scripts', '--pack-destination', outside], inProject()),
	);
	const folder = path.join(outside, 'node_modules', manifest().name);
	fs.mkdirSync(folder, { recursive: true });
	execFileSync('tar', ['-xzf', path.join(outside, packed.filename), '-C', folder, '--strip-components=1']);
	for (const name of providedByN8n) {
		fs.symlinkSync(inProject('node_modules', name), path.join(outside, 'node_modules', name), 'junction');
	}
	return {
		folder,
		files: packed.files.map((/** @type {{ path: string }} */ file) => file.path).sort(),
		bytes: packed.size,
		remove: () => fs.rmSync(outside, { recursive: true, force: true }),
	};
}

/** Sources that must be registered in package.json, as the files they are built into. */
const builtFiles = () => ({
	nodes: filesIn('nodes', /\.node\.ts$/).map((file) => `dist/${file.replace(/\.ts$/, '.js')}`),
	credentials: filesIn('credentials', /\.credentials\.ts$/).map(
		(file) => `dist/${file.replace(/\.ts$/, '.js')}`,
	),
});

/** @param {string} folder @param {string} file */
const readJson = (folder, file) => JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8'));

/** @param {string} file relative to the project */
const readText = (file) => fs.readFileSync(inProject(file), 'utf8');

module.exports = { builtFiles, manifest, packAndUnpack, readJson, readText };
