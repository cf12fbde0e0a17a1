// @ts-check
'use strict';

const { execFileSync } = require('node:child_process');
const { inProject } = require('../run/project');

/** @returns {string[]} pages whose tables do not say what the nodes say */
function stalePages() {
	const script = inProject('test', 'docs', 'write.js');
	const output = execFileSync(process.execPath, [script, '--check'], {
		encoding: 'utf8',
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	return output.split('\n').filter((page) => page !== '');
}

module.exports = { stalePages };
