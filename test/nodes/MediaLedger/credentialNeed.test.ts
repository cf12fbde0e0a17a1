import { validateNodeCredentials, type INode, type INodeType } from 'n8n-workflow';
import { MediaLedger } from '../../../nodes/MediaLedger/MediaLedger.node';
import { MoviePilotSubscribe } from '../../../nodes/MoviePilotSubscribe/MoviePilotSubscribe.node';

/** As n8n 2.40 does before it publishes a workflow, with the parameters as they are stored. */
function isDemanded(nodeType: INodeType, parameters: INode['parameters']): boolean {
	const { name } = nodeType.description;
	const node: INode = { id: '1', name, type: name, typeVersion: 1, position: [0, 0], parameters };
	return validateNodeCredentials(node, nodeType).length > 0;
}

const operationsOf = ({ description }: INodeType) =>
	description.properties
		.filter(({ name }) => name === 'operation')
		.flatMap(({ displayOptions, options = [] }) =>
			options.map((option): [string, string] => [
				String(displayOptions?.show?.resource?.[0]),
				'value' in option ? String(option.value) : '',
			]),
		);

const ledger = new MediaLedger();
const moviePilot = new MoviePilotSubscribe();

describe('a credential', () => {
	it.each(operationsOf(ledger))('is not demanded by %s: %s of Media Ledger', (resource, operation) => {
		expect(isDemanded(ledger, { resource, operation })).toBe(false);
	});

	it.each(operationsOf(moviePilot))('is demanded by %s: %s of MoviePilot', (resource, operation) => {
		expect(isDemanded(moviePilot, { resource, operation })).toBe(true);
	});

	it('is demanded, or not, by what n8n leaves out when it stores a node: the defaults', () => {
		expect(isDemanded(ledger, {})).toBe(false);
		expect(isDemanded(moviePilot, {})).toBe(true);
	});
});
