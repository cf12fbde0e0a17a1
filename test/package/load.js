// @ts-check
'use strict';

/** In a process of its own, as n8n does it: load.js <package folder> prints what the registered classes describe. */
const path = require('node:path');

const folder = process.argv[2] ?? '';
const { n8n } = require(path.join(folder, 'package.json'));

/** @param {string} file `…/Trakt.node.js` → an instance of its class `Trakt` */
function instantiate(file) {
	const className = path.basename(file).split('.')[0] ?? '';
	const Class = require(path.join(folder, file))[className];
	return new Class();
}

const nodes = n8n.nodes.map((/** @type {string} */ file) => ({ file, ...instantiate(file).description }));
const credentials = n8n.credentials.map((/** @type {string} */ file) => ({ file, ...instantiate(file) }));
process.stdout.write(JSON.stringify({ nodes, credentials }));
