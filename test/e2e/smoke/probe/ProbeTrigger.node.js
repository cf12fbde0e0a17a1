'use strict';

const fs = require('node:fs');

/** Polls a file with a JSON list; emits entries beyond its cursor; {"error": "..."} makes the poll fail. */
class ProbeTrigger {
	description = {
		displayName: 'Probe Trigger',
		name: 'probeTrigger',
		group: ['trigger'],
		version: 1,
		description: 'Emits new lines of a file',
		defaults: { name: 'Probe Trigger' },
		polling: true,
		inputs: [],
		outputs: ['main'],
		properties: [{ displayName: 'File', name: 'file', type: 'string', default: '' }],
	};

	async poll() {
		const source = JSON.parse(fs.readFileSync(this.getNodeParameter('file'), 'utf8'));
		const state = this.getWorkflowStaticData('node');
		state.polls = (state.polls ?? 0) + 1;
		fs.appendFileSync(
			`${this.getNodeParameter('file')}.log`,
			`${this.getMode()} ${this.getActivationMode()} ${state.polls}\n`,
		);
		if (source.error) throw new Error(source.error);
		const fresh = source.list.slice(state.cursor ?? 0);
		state.cursor = source.list.length;
		return fresh.length > 0 ? [fresh.map((name) => ({ json: { name } }))] : null;
	}
}

module.exports = { ProbeTrigger };
