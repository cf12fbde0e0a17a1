import { textOf, workflowFiles } from './files';
import {
	answerFaults,
	connectionFaults,
	identityFaults,
	layoutFaults,
	ledgerFaults,
	lostItems,
	nodeFaults,
	noteFaults,
	scheduleFaults,
} from './faults';
import { ownNodes, parameterFaults } from './parameters';
import { calledWorkflowFaults, credentialFaults, sharedIds } from './together';

const files = workflowFiles();
const ownNames = Object.fromEntries(
	[...ownNodes].map(([type, { defaults }]) => [type, String(defaults.name)]),
);

describe.each(files)('%s', (file, workflow) => {
	it('has an id that every n8n keeps static data for, and unique names', () => {
		expect(identityFaults(workflow)).toEqual([]);
	});

	it('uses node versions that n8n 1.123 and 2.40 both have, under telling names', () => {
		expect(nodeFaults(workflow, ownNames)).toEqual([]);
	});

	it('sets no parameter that its node does not have', () => {
		expect(workflow.nodes.flatMap(parameterFaults)).toEqual([]);
	});

	it('is scheduled by cron expressions only', () => {
		expect(scheduleFaults(workflow)).toEqual([]);
	});

	it('keeps the ledger away from polling triggers', () => {
		expect(ledgerFaults(workflow)).toEqual([]);
	});

	it('drops no item in silence', () => {
		expect([...lostItems(workflow), ...connectionFaults(workflow)]).toEqual([]);
	});

	it('answers with one thing when it is called', () => {
		expect(answerFaults(workflow)).toEqual([]);
	});

	it('reads from left to right with nothing over anything else', () => {
		expect(layoutFaults(workflow)).toEqual([]);
	});

	it('says on the canvas how to set it up', () => {
		expect(noteFaults(workflow)).toEqual([]);
	});

	it('holds no secret and no address', () => {
		expect(textOf(file)).not.toMatch(/CANARY|api_?key"|token"|password|cookie|passkey|https?:\/\//i);
	});
});

describe('the workflows together', () => {
	const workflows = files.map(([, workflow]) => workflow);

	it('are there', () => {
		expect(workflows.map(({ id }) => id).sort()).toEqual([
			'mrSeerrRequests',
			'mrSubscribeMedia',
			'mrTraktWatchlist',
		]);
	});

	it('have an id each', () => {
		expect(sharedIds(workflows)).toEqual([]);
	});

	it('agree on the credentials', () => {
		expect(credentialFaults(workflows)).toEqual([]);
	});

	it('call only each other', () => {
		expect(calledWorkflowFaults(workflows)).toEqual([]);
	});
});
