import { NodeOperationError, type INodeProperties } from 'n8n-workflow';
import { runOperation, toProperties, type Operation } from '../../../../nodes/shared/n8n/operations';
import { createFakeContext } from '../../../support/fakeContext';

const operation = (value: string, properties: INodeProperties[] = []): Operation => ({
	name: value.toUpperCase(),
	value,
	action: `Do ${value}`,
	description: `Does ${value}`,
	properties,
	execute: async () => [{ json: { ran: value } }],
});
const limit: INodeProperties = {
	displayName: 'Limit',
	name: 'limit',
	type: 'number',
	default: 50,
	displayOptions: { show: { returnAll: [false] }, hide: { mode: ['raw'] } },
};
const resources = [
	{ name: 'Zebra', value: 'zebra', operations: [operation('walk'), operation('get')] },
	{ name: 'Ape', value: 'ape', operations: [operation('get', [limit])] },
];
const properties = toProperties(resources, 'zebra.walk');
const valuesOf = (property: INodeProperties | undefined) =>
	property?.options?.map((option) => ('value' in option ? option.value : option.name));

describe('the properties of a node', () => {
	it('begin with the resources as they are given and the preferred one chosen', () => {
		expect(properties[0]).toMatchObject({ name: 'resource', default: 'zebra', noDataExpression: true });
		expect(valuesOf(properties[0])).toEqual(['zebra', 'ape']);
	});

	it('offer the operations of the chosen resource by name', () => {
		expect(properties.slice(1, 3).map((property) => [property.displayOptions, valuesOf(property)])).toEqual([
			[{ show: { resource: ['zebra'] } }, ['get', 'walk']],
			[{ show: { resource: ['ape'] } }, ['get']],
		]);
	});

	it('put what deletes last, whatever its name', () => {
		const operations = [operation('b'), { ...operation('a'), deletes: true as const }, operation('c')];
		const [, choice] = toProperties([{ name: 'X', value: 'x', operations }], 'x.b');
		expect(valuesOf(choice)).toEqual(['b', 'c', 'a']);
	});

	it('show the notice of an operation above its fields', () => {
		const noted = { ...operation('get', [limit]), notice: 'Mind this.' };
		const [notice, field] = toProperties([{ name: 'X', value: 'x', operations: [noted] }], 'x.get').slice(2);
		expect(notice).toMatchObject({ type: 'notice', name: 'getNotice', displayName: 'Mind this.' });
		expect(notice?.displayOptions).toEqual({ show: { resource: ['x'], operation: ['get'] } });
		expect(field?.name).toBe('limit');
	});

	it('preset the preferred operation, elsewhere the first', () => {
		expect(properties.slice(1, 3).map((property) => property.default)).toEqual(['walk', 'get']);
	});

	it('show a field for its operation only, under its own conditions too', () => {
		expect(properties[3]).toEqual({
			...limit,
			displayOptions: {
				show: { resource: ['ape'], operation: ['get'], returnAll: [false] },
				hide: { mode: ['raw'] },
			},
		});
	});

	it('leave the operation’s own table as it was', () => {
		expect(limit.displayOptions).toEqual({ show: { returnAll: [false] }, hide: { mode: ['raw'] } });
	});
});

describe('running', () => {
	const run = async (resource: string, name: string) =>
		await runOperation(createFakeContext({ parameters: { resource, operation: name } }), resources);

	it('carries out the operation of that resource', async () => {
		expect(await run('zebra', 'walk')).toEqual([[{ json: { ran: 'walk' } }]]);
	});

	it.each([
		['zebra', 'fly'],
		['ape', 'walk'],
		['bear', 'get'],
	])('%s: %s, which this version does not have, says so', async (resource, name) => {
		const failure = run(resource, name);
		await expect(failure).rejects.toBeInstanceOf(NodeOperationError);
		await expect(failure).rejects.toMatchObject({
			message: `This version has no operation "${resource}: ${name}"`,
			description: 'Update the package n8n-nodes-media-requests, or choose the operation again.',
		});
	});
});
