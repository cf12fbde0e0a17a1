// @ts-check
'use strict';

const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');

/** @param {Record<string, unknown>} files path → text, or anything else as JSON @returns {{ folder: string, remove(): void }} */
function writeFolder(files) {
	const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'media-requests-run-'));
	for (const [name, content] of Object.entries(files)) {
		const file = path.join(folder, name);
		fs.mkdirSync(path.dirname(file), { recursive: true });
		fs.writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
	}
	return { folder, remove: () => fs.rmSync(folder, { recursive: true, force: true }) };
}

module.exports = { writeFolder };
