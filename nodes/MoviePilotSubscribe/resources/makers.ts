import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { parseMediaItem } from '../../shared/core/parseMedia';
import { toNodeError } from '../../shared/n8n/results';
import { makersFor } from '../../shared/n8n/makers';
import { connectMoviePilot } from '../client';
import { createRowLookup } from '../rows/findRow';

/** The list of subscriptions is read once a run, and again after a change. */
async function connect(context: IExecuteFunctions) {
	const client = await connectMoviePilot(context);
	return { ...client, rows: createRowLookup(client) };
}

export type Client = Awaited<ReturnType<typeof connect>>;

export const { action, batch, once, read } = makersFor(connect);

/**
 * For wishes: an item that is none becomes an outcome, not the end of the run. What was typed into the node is an error
 * there, where the person who typed it is looking, unless the node is told to go on.
 */
export function toFailed(context: IExecuteFunctions, error: unknown, index: number): INodeExecutionData {
	const failure = toNodeError(context, error, index);
	const json = context.getInputData()[index]?.json ?? {};
	const isOfItem = context.getNodeParameter('mediaInput', index) === 'fromInput' && !parseMediaItem(json).ok;
	if (!isOfItem && !context.continueOnFail()) throw failure;
	return {
		json: { ...json, status: 'failed', outcome: 'failed', reason: failure.message },
		pairedItem: { item: index },
	};
}
