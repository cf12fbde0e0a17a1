/** Runs an operation item by item: one bad item never stops the others when the user chose to go on. */
import {
	NodeApiError,
	NodeOperationError,
	type IDataObject,
	type IExecuteFunctions,
	type INodeExecutionData,
} from 'n8n-workflow';

/** @param perItem results for one input item; `pairedItem` is added where it is missing */
export async function executeItems(
	context: IExecuteFunctions,
	perItem: (index: number) => Promise<IDataObject[]>,
): Promise<INodeExecutionData[]> {
	const results: INodeExecutionData[] = [];
	for (let index = 0; index < context.getInputData().length; index++) {
		try {
			const found = await perItem(index);
			results.push(...found.map((json) => ({ json, pairedItem: { item: index } })));
		} catch (error) {
			if (!context.continueOnFail()) throw toNodeError(context, error, index);
			results.push(toErrorItem(context, error, index));
		}
	}
	return results;
}

/** The input comes back with the error beside it, so that the error output still knows which title failed. */
export function toErrorItem(context: IExecuteFunctions, error: unknown, index: number): INodeExecutionData {
	const nodeError = toNodeError(context, error, index);
	const input = context.getInputData()[index]?.json ?? {};
	return {
		json: { ...input, error: nodeError.message, errorDescription: nodeError.description ?? null },
		error: nodeError,
		pairedItem: { item: index },
	};
}

export function toNodeError(
	context: IExecuteFunctions,
	error: unknown,
	itemIndex: number,
): NodeApiError | NodeOperationError {
	if (error instanceof NodeApiError || error instanceof NodeOperationError) {
		error.context.itemIndex ??= itemIndex;
		return error;
	}
	const message = error instanceof Error ? error.message : String(error);
	return new NodeOperationError(context.getNode(), message, { itemIndex });
}
