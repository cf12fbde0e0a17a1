/** Return All or a Limit, as every list of every node has them. */
import { NodeOperationError, type IExecuteFunctions, type INodeProperties } from 'n8n-workflow';
import { parseWholeNumber } from '../core/values';

export const limitFields: INodeProperties[] = [
	{
		displayName: 'Return All',
		name: 'returnAll',
		type: 'boolean',
		default: false,
		description: 'Whether to return all results or only up to a given limit',
	},
	{
		displayName: 'Limit',
		name: 'limit',
		type: 'number',
		typeOptions: { minValue: 1, numberPrecision: 0 },
		displayOptions: { show: { returnAll: [false] } },
		default: 50,
		description: 'Max number of results to return',
	},
];

/** @returns Infinity for Return All */
export function readLimit(context: IExecuteFunctions, index: number): number {
	if (context.getNodeParameter('returnAll', index) === true) return Number.POSITIVE_INFINITY;
	const limit = parseWholeNumber(context.getNodeParameter('limit', index));
	if (limit !== undefined && limit > 0) return limit;
	throw new NodeOperationError(context.getNode(), 'Limit must be a whole number from 1 on', {
		itemIndex: index,
	});
}
