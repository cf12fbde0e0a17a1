/** Many input items, as few writes as possible, and one result for each input item. */
import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { toErrorItem, toNodeError } from '../../../shared/n8n/executeItems';
import { connectTrakt, type Trakt } from '../../client';
import type { WriteResult, WriteResults } from '../../client/writes';
import { wishKey, type Wish } from '../../client/works';
import { readWishes } from '../../fields/work';

type Write = (trakt: Trakt, wishes: readonly Wish[], results: WriteResults) => Promise<void>;

/** In front: what speaks for the whole item when its parts ended differently. After it: what a repetition is. */
export type ResultOrder = { order: readonly WriteResult[]; repeated: WriteResult };

type Read = { index: number; wishes: Wish[] };

export async function writeItems(
	context: IExecuteFunctions,
	write: Write,
	{ order, repeated }: ResultOrder,
): Promise<INodeExecutionData[]> {
	const output: INodeExecutionData[] = [];
	const readable = readAll(context, output);
	const results: WriteResults = new Map();
	const failure = await writeAll(context, write, readable, results);
	const counted = new Set<string>();
	for (const { index, wishes } of readable) {
		const parts = wishes.map((wish) => ({ wish, result: resultOf(wish, results, counted, repeated) }));
		const known = parts.flatMap(({ wish, result }) => (result === undefined ? [] : [{ wish, result }]));
		output[index] =
			known.length < parts.length
				? toErrorItem(context, failure, index)
				: { json: toJson(context, index, known, order), pairedItem: { item: index } };
	}
	return output;
}

/** Items that cannot be read end up in the output at once, as errors, when the user chose to go on. */
function readAll(context: IExecuteFunctions, output: INodeExecutionData[]): Read[] {
	return context.getInputData().flatMap((_, index) => {
		try {
			return [{ index, wishes: readWishes(context, index) }];
		} catch (error) {
			if (!context.continueOnFail()) throw toNodeError(context, error, index);
			output[index] = toErrorItem(context, error, index);
			return [];
		}
	});
}

/** @returns why some wishes have no result */
async function writeAll(
	context: IExecuteFunctions,
	write: Write,
	readable: readonly Read[],
	results: WriteResults,
): Promise<unknown> {
	if (readable.length === 0) return undefined;
	try {
		const wishes = readable.flatMap((item) => item.wishes);
		await write(await connectTrakt(context), wishes, results);
		return undefined;
	} catch (error) {
		if (!context.continueOnFail()) throw toNodeError(context, error, readable[0]?.index ?? 0);
		return error;
	}
}

/** The same title twice in one run: the first made the change, the second found it made. */
function resultOf(
	wish: Wish,
	results: WriteResults,
	counted: Set<string>,
	repeated: WriteResult,
): WriteResult | undefined {
	const key = wishKey(wish);
	const result = results.get(key);
	const isRepetition = counted.has(key) && (result === 'added' || result === 'removed');
	counted.add(key);
	return isRepetition ? repeated : result;
}

type Part = { wish: Wish; result: WriteResult };

function toJson(
	context: IExecuteFunctions,
	index: number,
	parts: readonly Part[],
	order: readonly WriteResult[],
): IDataObject {
	const result = order.find((candidate) => parts.some((part) => part.result === candidate)) ?? null;
	const first = parts[0]?.wish;
	const isDefined = context.getNodeParameter('mediaInput', index) === 'defineBelow';
	const input: IDataObject = isDefined
		? { title: first?.title, year: first?.year, tmdbId: first?.ids.tmdb ?? null }
		: (context.getInputData()[index]?.json ?? {});
	const entries = parts.map(({ wish, result: ended }) => ({
		listedAs: wish.listedAs,
		season: wish.season,
		episode: wish.episode,
		result: ended,
	}));
	return { ...input, result, entries };
}
