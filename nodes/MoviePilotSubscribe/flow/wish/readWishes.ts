/** The input items of an operation as wishes; an item that cannot be read becomes an outcome, not the end of the run. */
import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { readMediaItem } from '../../../shared/n8n/mediaItemFields';
import { toNodeError } from '../../../shared/n8n/executeItems';
import type { Wish } from './expandSeasons';

export type ReadWishes = { wishes: Wish[]; rejected: INodeExecutionData[] };

/** @param check throws for an item whose other parameters cannot be read */
export function readWishes(
	context: IExecuteFunctions,
	check: (index: number) => void = () => {},
): ReadWishes {
	const wishes: Wish[] = [];
	const rejected: INodeExecutionData[] = [];
	for (let index = 0; index < context.getInputData().length; index++) {
		try {
			check(index);
			wishes.push({ item: readMediaItem(context, index), inputs: [index] });
		} catch (error) {
			const failure = toNodeError(context, error, index);
			// Typed in by hand: the person who typed it is looking at the node and wants the error there.
			if (context.getNodeParameter('mediaInput', index) !== 'fromInput' && !context.continueOnFail())
				throw failure;
			rejected.push(toRejected(context, failure.message, index));
		}
	}
	return { wishes, rejected };
}

function toRejected(context: IExecuteFunctions, reason: string, index: number): INodeExecutionData {
	const input = context.getInputData()[index]?.json ?? {};
	return { json: { ...input, status: 'failed', outcome: 'failed', reason }, pairedItem: { item: index } };
}
