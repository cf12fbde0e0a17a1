/** What comes out of an operation: which input stands behind it, and errors as items. */
import {
	NodeApiError,
	NodeOperationError,
	type IDataObject,
	type IExecuteFunctions,
	type INodeExecutionData,
} from 'n8n-workflow';

/** Several inputs may stand behind one result. */
export const pairedWith = (inputs: readonly number[]): INodeExecutionData['pairedItem'] =>
	inputs.map((item) => ({ item }));

/** For one result about the whole run. */
export const pairedWithAll = (context: IExecuteFunctions): INodeExecutionData['pairedItem'] =>
	context.getInputData().map((_, item) => ({ item }));

/**
 * The error beside what the item brought along, so that people still know which title failed. The field `error` of
 * an item itself stays empty: n8n throws away everything but the message then (measured on 2.40).
 */
export function toErrorItem(context: IExecuteFunctions, error: unknown, index: number): INodeExecutionData {
	const { message, description } = toNodeError(context, error, index);
	const input = context.getInputData()[index]?.json ?? {};
	const json: IDataObject =
		context.getNode().onError === 'continueErrorOutput'
			? toErrorOutput(message, description)
			: { ...input, error: message, errorDescription: description ?? null };
	return { json, pairedItem: { item: index } };
}

/** n8n sends what has no other fields than these to the error output, and adds the input itself. */
const toErrorOutput = (error: string, description: string | null | undefined): IDataObject =>
	description ? { error, message: description } : { error };

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
