// @ts-check
'use strict';

const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');

/** @typedef {Record<string, unknown>} Files path → text, or anything else as JSON */

/** @param {Files} files @returns {{ folder: string, write(more: Files): void, remove(): void }} */
function writeFolder(files) {
	const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'media-requests-run-'));
	/** @param {Files} more */
	const write = (more) => {
		for (const [name, content] of Object.entries(more)) {
			const file = path.join(folder, name);
			fs.mkdirSync(path.dirname(file), { recursive: true });
			fs.writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
		}
	};
	write(files);
	return { folder, write, remove: () => fs.rmSync(folder, { recursive: true, force: true }) };
}

module.exports = { writeFolder };
