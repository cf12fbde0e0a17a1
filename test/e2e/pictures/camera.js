// @ts-check
'use strict';

const fs = require('node:fs');

/** @typedef {import('playwright-core').Page} Page */

const MOST_BYTES = 300_000;

/** Everything a reader of the picture could read. @param {Page} page */
async function visibleText(page) {
	const fields = await page.locator('input:not([type=password]), textarea').all();
	const values = await Promise.all(fields.map((field) => field.inputValue()));
	return [await page.locator('body').innerText(), ...values].join('\n');
}

/**
 * @param {Page} page @param {string} file @param {string[]} secrets that must not be in the picture
 * @param {import('playwright-core').PageScreenshotOptions['clip']} [clip]
 */
async function photograph(page, file, secrets, clip) {
	// Hovering shows tool bars and tips.
	await page.mouse.move(4, 400);
	await page.waitForTimeout(1_500);
	const text = await visibleText(page);
	if (secrets.some((secret) => text.includes(secret))) throw new Error(`${file} would show a secret`);
	await page.screenshot({ path: file, ...(clip ? { clip } : {}) });
	const { size } = fs.statSync(file);
	if (size > MOST_BYTES) throw new Error(`${file} has ${size} bytes, more than ${MOST_BYTES}`);
	return size;
}

module.exports = { photograph };
