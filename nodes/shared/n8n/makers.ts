/** The shapes an operation can have, but for the merged write. Everything n8n wants of each is done here and nowhere else. */
import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { pairedWith, pairedWithAll, toErrorItem, toNodeError } from './results';
import { readAll, type Fields, type Input } from './field';
import type { Operation } from './operations';
import {
	readItems,
	runOf,
	toOperation,
	type Asked,
	type Connect,
	type Refused,
	type Run,
	type Shape,
	type ToRefused,
} from './shape';

type PerItem<C, F extends Fields> = (client: C, input: Input<F>, run: Run) => Promise<IDataObject[]>;

/** One output item and the input items behind it. */
export type Result = {
	json: IDataObject;
	binary?: INodeExecutionData['binary'];
	inputs: readonly number[];
	/** Nothing could be done for it: comes last. */
	isRejected?: true;
};

type Batch<C, F extends Fields, G extends Fields> = Shape<F> & {
	/** What holds for all items, read from the first; wrong, it is an error of the run. */
	common?: G;
	carryOut: (
		client: C,
		asked: ReadonlyArray<Asked<Input<F>>>,
		run: Run,
		common: Input<G>,
	) => Promise<Result[]>;
	/** One result for each item: each keeps its place, also one that cannot be read. */
	onePerItem?: true;
	/** @throws where the person who typed it is to see the error in the node */
	toRefused?: ToRefused;
};

export const makersFor = <C>(connect: Connect<C>) => ({
	/** Questions. The same question from several input items is asked once, and answered for each. */
	read: <F extends Fields>(definition: Shape<F> & { fetch: PerItem<C, F> }): Operation =>
		toOperation(definition, async (context) => {
			const asked = new Map<string, Promise<IDataObject[]>>();
			return await eachItem(context, connect, definition.fields, async (client, input, run) => {
				const question = JSON.stringify(input);
				const answer = asked.get(question) ?? definition.fetch(client, input, run);
				asked.set(question, answer);
				return await answer;
			});
		}),

	/** One thing after another, each with results of its own. */
	action: <F extends Fields>(definition: Shape<F> & { act: PerItem<C, F> }): Operation =>
		toOperation(
			definition,
			async (context) => await eachItem(context, connect, definition.fields, definition.act),
		),

	/** All items together, and as many results as come of it. What cannot be read becomes an item of its own. */
	batch: <F extends Fields, G extends Fields = Record<never, never>>(definition: Batch<C, F, G>): Operation =>
		toOperation(
			{ ...definition, fields: { ...definition.fields, ...definition.common } },
			async (context) => {
				const common = readAll({ ...definition.common } as G, context, 0);
				const { asked, refused } = readItems(context, definition.fields, definition.toRefused);
				const client = await connect(context);
				const results = await definition.carryOut(client, asked, runOf(context, 0), common);
				return definition.onePerItem ? inPlace(results, refused) : behindEachOther(results, refused);
			},
		),

	/** Something about the run as a whole, asked with the parameters of the first item. */
	once: <F extends Fields>({ answer, ...shape }: Shape<F> & { answer: PerItem<C, F> }): Operation =>
		toOperation(shape, async (context) => {
			const input = readAll(shape.fields, context, 0);
			const found = await answer(await connect(context), input, runOf(context, 0));
			return found.map((json) => ({ json, pairedItem: pairedWithAll(context) }));
		}),
});

const toItem = ({ json, binary, inputs }: Result): INodeExecutionData => ({
	json,
	...(binary ? { binary } : {}),
	pairedItem: pairedWith(inputs),
});

const behindEachOther = (results: readonly Result[], refused: readonly Refused[]): INodeExecutionData[] => [
	...results.filter(({ isRejected }) => !isRejected).map(toItem),
	...refused.map(({ item }) => item),
	...results.filter(({ isRejected }) => isRejected).map(toItem),
];

function inPlace(results: readonly Result[], refused: readonly Refused[]): INodeExecutionData[] {
	const output: INodeExecutionData[] = [];
	for (const { index, item } of refused) output[index] = item;
	for (const { json, inputs } of results) {
		const item = inputs[0] ?? 0;
		output[item] = { json, pairedItem: { item } };
	}
	return output;
}

async function eachItem<C, F extends Fields>(
	context: IExecuteFunctions,
	connect: Connect<C>,
	fields: F,
	answer: PerItem<C, F>,
): Promise<INodeExecutionData[]> {
	const { asked, refused } = readItems(context, fields);
	const results = refused.map(({ index, item }) => ({ index, items: [item] }));
	// About the credential, and so about no item.
	const client = asked.length > 0 ? await connect(context) : undefined;
	for (const { index, input } of asked) {
		if (client === undefined) break;
		try {
			const found = await answer(client, input, runOf(context, index));
			results.push({ index, items: found.map((json) => ({ json, pairedItem: { item: index } })) });
		} catch (error) {
			if (!context.continueOnFail()) throw toNodeError(context, error, index);
			results.push({ index, items: [toErrorItem(context, error, index)] });
		}
	}
	return results.sort((a, b) => a.index - b.index).flatMap(({ items }) => items);
}
