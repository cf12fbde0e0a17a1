/** From a table of resources and operations to a node's properties and its execution. */
import {
	NodeOperationError,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeProperties,
} from 'n8n-workflow';
import { toErrorItem } from './results';
import { mergeMethods, type Methods } from './field';

/** One file, one operation: what it looks like and what it does. */
export type Operation = {
	name: string;
	value: string;
	/** Reads as a sentence in the node panel and is what an AI agent sees. */
	action: string;
	description: string;
	/** One short sentence above the fields, where people would stumble. */
	notice?: string;
	/** Takes something away: comes last in the list, and has a notice. */
	deletes?: true;
	/** Shown for this operation only; `displayOptions` for resource and operation are added here. */
	properties: INodeProperties[];
	/** What fills its drop-downs. */
	methods?: Methods;
	execute: (context: IExecuteFunctions) => Promise<INodeExecutionData[]>;
};

export type Resource = { name: string; value: string; operations: readonly Operation[] };

/** By name, and what deletes last. */
const inOrder = (operations: readonly Operation[]): Operation[] =>
	[...operations].sort(
		(a, b) => Number(a.deletes ?? 0) - Number(b.deletes ?? 0) || a.name.localeCompare(b.name, 'en'),
	);

/** @param resources in the order people see them @param defaultOperation `resource.operation` */
export function toProperties(resources: readonly Resource[], defaultOperation: string): INodeProperties[] {
	const [resourceValue = '', operation = ''] = defaultOperation.split('.');
	return [
		{
			displayName: 'Resource',
			name: 'resource',
			type: 'options',
			noDataExpression: true,
			options: resources.map(({ name, value }) => ({ name, value })),
			default: resourceValue,
		},
		...resources.map((resource) => operationChoice(resource, operation)),
		...resources.flatMap((resource) => resource.operations.flatMap((entry) => fieldsOf(resource, entry))),
	];
}

/** For a node's `methods`: what the fields of all its operations bring along. */
export const toMethods = (resources: readonly Resource[]): Methods =>
	mergeMethods(resources.flatMap(({ operations }) => operations.map(({ methods }) => methods)));

function operationChoice(resource: Resource, preferred: string): INodeProperties {
	const operations = inOrder(resource.operations);
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
	const { value, notice, properties } = operation;
	return [...(notice === undefined ? [] : [toNotice(value, notice)]), ...properties].map((property) => ({
		...property,
		displayOptions: {
			...property.displayOptions,
			show: { resource: [resource.value], operation: [value], ...property.displayOptions?.show },
		},
	}));
}

const toNotice = (operation: string, displayName: string): INodeProperties => ({
	displayName,
	name: `${operation}Notice`,
	type: 'notice',
	default: '',
});

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
