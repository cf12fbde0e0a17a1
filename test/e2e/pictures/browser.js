// @ts-check
'use strict';

const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { chromium, selectors } = require('playwright-core');

/** Debian's; another one by its path in CHROMIUM. */
const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const quiet = ['background-networking', 'component-update', 'sync'].map((what) => `--disable-${what}`);

/**
 * A window of n8n's editor, signed in.
 * @param {string} baseUrl @param {import('../n8n/rest').Owner} owner
 */
async function openEditor(baseUrl, { email, password }) {
	// n8n marks its elements so; Playwright's own attribute is data-testid.
	selectors.setTestIdAttribute('data-test-id');
	const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'media-requests-browser-'));
	const context = await chromium.launchPersistentContext(profile, {
		...{ executablePath, headless: true, viewport: { width: 1600, height: 900 } },
		...{ colorScheme: 'light', locale: 'en-US', timezoneId: 'UTC' },
		args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', ...quiet],
	});
	const data = { emailOrLdapLoginId: email, password };
	const answer = await context.request.post(`${baseUrl}/rest/login`, { data });
	if (!answer.ok()) throw new Error(`Signing in to n8n answered ${answer.status()}`);
	const page = context.pages()[0] ?? (await context.newPage());
	return {
		page,
		async close() {
			await context.close();
			fs.rmSync(profile, { recursive: true, force: true });
		},
	};
}

module.exports = { openEditor };
