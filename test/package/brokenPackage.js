// @ts-check
'use strict';

const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');

/** A package with three faults, to see that the scan is awake. */
function writeBrokenPackage() {
	const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'media-requests-broken-'));
	const manifest = { name: 'n8n-nodes-broken', version: '1.0.0', overrides: { a: '1' } };
	fs.writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest));
	fs.mkdirSync(path.join(folder, 'dist'));
	fs.writeFileSync(path.join(folder, 'dist', 'a.js'), "setTimeout(() => console.log('a'), 1);\n");
	return { folder, remove: () => fs.rmSync(folder, { recursive: true, force: true }) };
}

module.exports = { writeBrokenPackage };
