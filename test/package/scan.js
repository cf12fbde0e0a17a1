// @ts-check
'use strict';

const { execFileSync } = require('node:child_process');

/** What n8n's own gate scans: the sources of the commit, and the published JavaScript (scan-community-package 0.32). */
const patterns = {
	source: ['package.json', '{nodes,credentials}/**/*.{js,ts,json}'],
	published: ['**/*.js', 'package.json'],
};

const program = `
	const [folder, patterns] = process.argv.slice(1);
	import('@n8n/scan-community-package/scanner/scanner.mjs')
		.then(({ analyzePackage }) => analyzePackage(folder, JSON.parse(patterns)))
		.then((result) => process.stdout.write('\\n' + JSON.stringify(result)));
`;

/**
 * Runs n8n's community scan in a process of its own, since it is an ES module with its own eslint.
 *
 * @param {string} folder @param {'source' | 'published'} what
 * @returns {{ passed: boolean, message?: string, details?: string }}
 */
function scan(folder, what) {
	// jest's NODE_ENV=test makes n8n's rules believe that every file is called Test.node.ts.
	const { NODE_ENV: _, ...env } = process.env;
	const output = execFileSync(process.execPath, ['-e', program, folder, JSON.stringify(patterns[what])], {
		cwd: __dirname,
		encoding: 'utf8',
		env,
	});
	return JSON.parse(output.trimEnd().split('\n').at(-1) ?? '');
}

module.exports = { scan };
