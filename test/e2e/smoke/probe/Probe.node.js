'use strict';

/** Counts its runs in static data and passes its items on; "fail" makes it throw. */
class Probe {
	description = {
		displayName: 'Probe',
		name: 'probe',
		group: ['transform'],
		version: 1,
		description: 'Counts runs',
		defaults: { name: 'Probe' },
		inputs: ['main'],
		outputs: ['main'],
		properties: [{ displayName: 'Fail', name: 'fail', type: 'boolean', default: false }],
	};

	async execute() {
		const data = this.getWorkflowStaticData('global');
		data.runs = (data.runs ?? 0) + 1;
		if (this.getNodeParameter('fail', 0)) throw new Error('the probe was told to fail');
		const mode = this.getMode();
		return [
			this.getInputData().map(({ json }, item) => ({
				json: { ...json, runs: data.runs, mode },
				pairedItem: { item },
			})),
		];
	}
}

module.exports = { Probe };
