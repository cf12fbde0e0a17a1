import codex from '../../../nodes/Jellyseerr/Jellyseerr.node.json';
import { Jellyseerr } from '../../../nodes/Jellyseerr/Jellyseerr.node';
import { requestedStatuses } from '../../../nodes/Jellyseerr/requests/select';

const { description } = new Jellyseerr();

const valuesOf = (name: string) =>
	description.properties
		.find((property) => property.name === name)
		?.options?.map((option) => ('value' in option ? option.value : undefined));

describe('the Jellyseerr node', () => {
	it('offers every status that its reader accepts', () => {
		expect(valuesOf('status')).toEqual([...requestedStatuses]);
	});

	it('gets many requests by default', () => {
		expect(valuesOf('operation')).toEqual(['count', 'get', 'getAll']);
		expect(description.properties.find((property) => property.name === 'operation')?.default).toBe('getAll');
	});

	it('is found under its own name in the codex', () => {
		expect(codex.node).toBe(`n8n-nodes-media-requests.${description.name}`);
	});
});
