// @ts-check
'use strict';

/**
 * Takes the pictures of docs/pictures by hand: `node test/e2e/pictures/take.js [--only node-trakt,node-creator]`.
 * Needs Chromium and fonts that know Chinese (Debian: chromium, fonts-noto-cjk). LOOK at them before committing.
 */
const path = require('node:path');
const { parseArgs } = require('node:util');
const { inProject } = require('../../run/project');
const { openEditor } = require('./browser');
const { photograph } = require('./camera');
const { createEditor } = require('./editor');
const { scenes } = require('./scenes');
const { setStage, strike } = require('./stage');
const { panels } = require('./workflow');

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const wanted = values.only?.split(',');

/** @param {import('./stage').Stage} stage */
async function takeAll({ instance, services, owner, firstRun, showRun, listNews }) {
	const { page, close } = await openEditor(instance.baseUrl, owner);
	try {
		await page.context().request.post(`${instance.baseUrl}/rest/workflows`, { data: panels });
		const studio = {
			editor: createEditor(page, instance.baseUrl),
			firstRun,
			showRun,
			listNews,
			credentials: services.credentials,
		};
		for (const [name, act] of scenes) {
			const clip = await act(studio);
			if (wanted && !wanted.includes(name)) continue;
			const file = path.join(inProject('docs', 'pictures'), `${name}.png`);
			const size = await photograph(page, file, services.secrets, clip ?? undefined);
			console.log(`${name}.png  ${Math.round(size / 1000)} kB`);
		}
	} finally {
		await close();
	}
}

async function main() {
	const stage = await setStage();
	try {
		await takeAll(stage);
	} finally {
		await strike(stage);
	}
}

main().catch((error) => {
	console.error(error);
	process.exit(1);
});
