import { NodeOperationError, type IExecuteFunctions } from 'n8n-workflow';

/** An expression can yield anything, and the server answers an unknown filter with a 400. */
export function readOneOf<T extends string>(
	context: IExecuteFunctions,
	index: number,
	name: string,
	label: string,
	allowed: readonly T[],
): T {
	const value = context.getNodeParameter(name, index);
	const found = allowed.find((entry) => entry === value);
	if (found !== undefined) return found;
	throw new NodeOperationError(context.getNode(), `${label} must be one of: ${allowed.join(', ')}`, {
		itemIndex: index,
		description: `Got ${JSON.stringify(value ?? null)}.`,
	});
}
