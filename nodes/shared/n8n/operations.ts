/** From a table of resources and operations to a node's properties and its execution. */
import {
	NodeOperationError,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeProperties,
} from 'n8n-workflow';
import { toErrorItem } from './executeItems';

/** One file, one operation: what it looks like and what it does. */
export type Operation = {
	name: string;
	value: string;
	/** Reads as a sentence in the node panel and is what an AI agent sees. */
	action: string;
	description: string;
	/** Asks no server. Its `value` must differ from those that do: n8n knows no other way to ask for no credential. */
	worksOffline?: true;
	/** Shown for this operation only; `displayOptions` for resource and operation are added here. */
	properties: INodeProperties[];
	execute: (context: IExecuteFunctions) => Promise<INodeExecutionData[]>;
};

export type Resource = { name: string; value: string; operations: readonly Operation[] };

const byName = <T extends { name: string }>(entries: readonly T[]): T[] =>
	[...entries].sort((a, b) => a.name.localeCompare(b.name, 'en'));

export function toProperties(resources: readonly Resource[], defaultOperation: string): INodeProperties[] {
	const [resourceValue = '', operation = ''] = defaultOperation.split('.');
	return [
		{
			displayName: 'Resource',
			name: 'resource',
			type: 'options',
			noDataExpression: true,
			options: byName(resources).map(({ name, value }) => ({ name, value })),
			default: resourceValue,
		},
		...resources.map((resource) => operationChoice(resource, operation)),
		...resources.flatMap((resource) => resource.operations.flatMap((entry) => fieldsOf(resource, entry))),
	];
}

function operationChoice(resource: Resource, preferred: string): INodeProperties {
	const operations = byName(resource.operations);
	const preset = (operations.find((entry) => entry.value === preferred) ?? operations[0])?.value ?? '';
	return {
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: [resource.value] } },
		options: operations.map(({ name, value, action, description }) => ({
			name,
			value,
			action,
			description,
		})),
		default: preset,
	};
}

function fieldsOf(resource: Resource, operation: Operation): INodeProperties[] {
	return operation.properties.map((property) => ({
		...property,
		displayOptions: {
			...property.displayOptions,
			show: {
				resource: [resource.value],
				operation: [operation.value],
				...property.displayOptions?.show,
			},
		},
	}));
}

/** For the credential's `displayOptions.hide`: n8n publishes no workflow that lacks a credential it would show. */
export const offlineOperations = (resources: readonly Resource[]): string[] =>
	resources.flatMap(({ operations }) =>
		operations.filter(({ worksOffline }) => worksOffline).map(({ value }) => value),
	);

/** @throws NodeOperationError when a workflow names an operation that this version does not have */
export async function runOperation(
	context: IExecuteFunctions,
	resources: readonly Resource[],
): Promise<INodeExecutionData[][]> {
	const [resource, operation] = [
		context.getNodeParameter('resource', 0),
		context.getNodeParameter('operation', 0),
	];
	const found = resources
		.find((entry) => entry.value === resource)
		?.operations.find((entry) => entry.value === operation);
	if (!found) {
		throw new NodeOperationError(
			context.getNode(),
			`This version has no operation "${resource}: ${operation}"`,
			{
				description: 'Update the package n8n-nodes-media-requests, or choose the operation again.',
			},
		);
	}
	return [await executeOrReport(context, found)];
}

/**
 * What is wrong for the whole run is an error of each item, where the user chose to go on: n8n would otherwise pass
 * the items on as if all were well, even with an error output (measured on n8n-core 2.40).
 */
async function executeOrReport(
	context: IExecuteFunctions,
	{ execute }: Operation,
): Promise<INodeExecutionData[]> {
	if (!context.continueOnFail()) return await execute(context);
	try {
		return await execute(context);
	} catch (error) {
		return context.getInputData().map((_, index) => toErrorItem(context, error, index));
	}
}
