/** The fifth shape: all items in as few writes as possible, and one result for each of them. */
import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { toErrorItem, toNodeError } from './results';
import type { Fields, Input } from './field';
import { readItems, toOperation, type Connect, type Shape } from './shape';
import type { Operation } from './operations';

/** What an item asked for, piece by piece, and how each piece ended. */
export type Part<T, R> = { target: T; result: R };

type MergedWrite<C, F extends Fields, T, R extends string> = Shape<F> & {
	/** What one input item asks for. */
	targets: (input: Input<F>) => T[];
	/** The same key asks for the same thing. */
	keyOf: (target: T) => string;
	/** Fills `results` by key as it goes, so that what is known survives a failure half-way. */
	write: (client: C, targets: readonly T[], results: Map<string, R>) => Promise<void>;
	/** Most telling first: speaks for an item whose parts ended differently. */
	order: readonly R[];
	/** The same twice in one run: what the second finds where the first made a change. */
	repeated: Partial<Record<R, R>>;
	/** @param result of the item as a whole */
	toJson: (
		item: IDataObject,
		input: Input<F>,
		parts: ReadonlyArray<Part<T, R>>,
		result: R | null,
	) => IDataObject;
};

type Wanted<F extends Fields, T> = { index: number; input: Input<F>; targets: T[] };

export const mergedWriteFor =
	<C>(connect: Connect<C>) =>
	<F extends Fields, T, R extends string>(definition: MergedWrite<C, F, T, R>): Operation =>
		toOperation(definition, async (context) => {
			const { asked, refused } = readItems(context, definition.fields);
			const wanted = asked.map((one) => ({ ...one, targets: definition.targets(one.input) }));
			const results = new Map<string, R>();
			const failure = await writeAll(context, connect, definition, wanted, results);
			const output: INodeExecutionData[] = [];
			for (const { index, item } of refused) output[index] = item;
			const counted = new Set<string>();
			for (const one of wanted) {
				const parts = partsOf(definition, one, results, counted);
				output[one.index] =
					parts.length < one.targets.length
						? toErrorItem(context, failure, one.index)
						: toResult(context, definition, one, parts);
			}
			return output;
		});

/** @returns why some targets have no result */
async function writeAll<C, F extends Fields, T, R extends string>(
	context: IExecuteFunctions,
	connect: Connect<C>,
	{ keyOf, write }: MergedWrite<C, F, T, R>,
	wanted: ReadonlyArray<Wanted<F, T>>,
	results: Map<string, R>,
): Promise<unknown> {
	const unique = new Map(wanted.flatMap(({ targets }) => targets.map((target) => [keyOf(target), target])));
	if (unique.size === 0) return undefined;
	try {
		await write(await connect(context), [...unique.values()], results);
		return undefined;
	} catch (error) {
		if (!context.continueOnFail()) throw toNodeError(context, error, wanted[0]?.index ?? 0);
		return error;
	}
}

function partsOf<C, F extends Fields, T, R extends string>(
	{ keyOf, repeated }: MergedWrite<C, F, T, R>,
	{ targets }: Wanted<F, T>,
	results: ReadonlyMap<string, R>,
	counted: Set<string>,
): Array<Part<T, R>> {
	return targets.flatMap((target) => {
		const result = results.get(keyOf(target));
		const isRepetition = counted.has(keyOf(target));
		counted.add(keyOf(target));
		if (result === undefined) return [];
		return [{ target, result: (isRepetition ? repeated[result] : undefined) ?? result }];
	});
}

function toResult<C, F extends Fields, T, R extends string>(
	context: IExecuteFunctions,
	{ order, toJson }: MergedWrite<C, F, T, R>,
	{ index, input }: Wanted<F, T>,
	parts: ReadonlyArray<Part<T, R>>,
): INodeExecutionData {
	const result = order.find((one) => parts.some((part) => part.result === one)) ?? null;
	const item = context.getInputData()[index]?.json ?? {};
	return { json: toJson(item, input, parts, result), pairedItem: { item: index } };
}
