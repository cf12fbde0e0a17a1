'use strict';

/** What `n8n-node build` leaves undone: it knows neither codex files nor workflows, and copies every picture it finds. */
// No @ts-check: gulp 5 brings no types.
const fs = require('node:fs/promises');
const path = require('node:path');
const gulp = require('gulp');

/** Everything the published package consists of; whatever else a build leaves in dist is removed. */
const shipped = ['credentials', 'icons', 'nodes', 'workflows'];

const codex = () => gulp.src('nodes/**/*.node.json', { base: '.' }).pipe(gulp.dest('dist'));

const workflows = () => gulp.src('workflows/*.json', { base: '.', allowEmpty: true }).pipe(gulp.dest('dist'));

async function clean() {
	const entries = await fs.readdir('dist').catch(() => []);
	const strangers = entries.filter((entry) => !shipped.includes(entry));
	await Promise.all(
		strangers.map((entry) => fs.rm(path.join('dist', entry), { recursive: true, force: true })),
	);
}

exports.codex = codex;
exports.workflows = workflows;
exports.clean = clean;
exports.default = gulp.parallel(codex, workflows, clean);
