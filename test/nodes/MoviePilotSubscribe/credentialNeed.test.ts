import { validateNodeCredentials, type INode } from 'n8n-workflow';
import { MoviePilotSubscribe } from '../../../nodes/MoviePilotSubscribe/MoviePilotSubscribe.node';
import { resources } from '../../../nodes/MoviePilotSubscribe/resources';
import type { Operation, Resource } from '../../../nodes/shared/n8n/operations';

const nodeType = new MoviePilotSubscribe();
const node = (parameters: INode['parameters']): INode => ({
	...{ id: '1', name: 'Node', type: 'moviePilotSubscribe', typeVersion: 1, position: [0, 0], parameters },
});
/** As n8n 2.40 does before it publishes a workflow, with the parameters as they are stored. */
const isDemanded = (parameters: INode['parameters']) =>
	validateNodeCredentials(node(parameters), nodeType).length > 0;

const all = resources.flatMap((resource: Resource) =>
	resource.operations.map((operation): [string, string, Operation] => [
		resource.value,
		operation.value,
		operation,
	]),
);
const offline = [
	...['exportLedger', 'forget', 'getDueRetries', 'getEntries', 'getStatistics', 'importLedger'],
	...['lookUp', 'record', 'summarize'],
];

describe('a credential', () => {
	it.each(all)('is demanded by %s: %s unless it works offline', (resource, operation, { worksOffline }) => {
		expect(isDemanded({ resource, operation })).toBe(worksOffline !== true);
		expect(worksOffline === true).toBe(offline.includes(operation));
	});

	it('is demanded by what n8n leaves out when it stores a node: the defaults', () => {
		expect(isDemanded({})).toBe(true);
		expect(isDemanded({ resource: 'ledger' })).toBe(true);
		const preset = nodeType.description.properties.find(
			({ name, displayOptions }) =>
				name === 'operation' && displayOptions?.show?.resource?.includes('ledger') === true,
		);
		expect(offline).not.toContain(preset?.default);
	});

	it('is told by the name of the operation alone, which no other resource may share', () => {
		const online = all.filter(([, , { worksOffline }]) => !worksOffline).map(([, value]) => value);
		expect(online.filter((value) => offline.includes(value))).toEqual([]);
	});
});
