/** The five shapes an operation can have. Everything n8n wants of each of them is done here and nowhere else. */
import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { pairedWith, pairedWithAll, toErrorItem, toNodeError } from './executeItems';
import { methodsOf, propertiesOf, readAll, type Fields, type Input } from './field';
import type { Operation } from './operations';

type Labels = Omit<Operation, 'properties' | 'methods' | 'execute'>;

/** What an operation may use besides its client and its input. */
export type Run = {
	context: IExecuteFunctions;
	/** Of the input item; the first where all are done together. */
	index: number;
	/** Said beside the output in the editor. */
	hint: (message: string) => void;
};

export type Connect<C> = (context: IExecuteFunctions) => Promise<C>;

/** One input item as it was read. */
export type Asked<F extends Fields> = { index: number; input: Input<F> };

/** One output item and the input items behind it. */
export type Result = { json: IDataObject; inputs: readonly number[] };

/** What people see of an operation, and what it reads. */
export type Shape<F extends Fields> = Labels & { fields: F };

type PerItem<C, F extends Fields> = (client: C, input: Input<F>, run: Run) => Promise<IDataObject[]>;

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

	/** All items together. What cannot be read becomes an item of its own, behind the others. */
	batch: <F extends Fields>({ carryOut, toRefused, ...shape }: Batch<C, F>): Operation =>
		toOperation(shape, async (context) => {
			const { asked, refused } = readItems(context, shape.fields, toRefused);
			const client = await connect(context);
			const results = await carryOut(client, asked, runOf(context, 0));
			const items = results.map(({ json, inputs }) => ({ json, pairedItem: pairedWith(inputs) }));
			return [...items, ...refused.map(({ item }) => item)];
		}),

	/** Something about the run as a whole, asked with the parameters of the first item. */
	once: <F extends Fields>({ answer, ...shape }: Shape<F> & { answer: PerItem<C, F> }): Operation =>
		toOperation(shape, async (context) => {
			const input = readAll(shape.fields, context, 0);
			const found = await answer(await connect(context), input, runOf(context, 0));
			return found.map((json) => ({ json, pairedItem: pairedWithAll(context) }));
		}),
});

type Batch<C, F extends Fields> = Shape<F> & {
	carryOut: (client: C, asked: ReadonlyArray<Asked<F>>, run: Run) => Promise<Result[]>;
	/** @throws where the person who typed it is to see the error in the node */
	toRefused?: (context: IExecuteFunctions, error: unknown, index: number) => INodeExecutionData;
};

export const toOperation = <F extends Fields>(
	{ name, value, action, description, notice, deletes, fields }: Shape<F>,
	execute: Operation['execute'],
): Operation => ({
	...{ name, value, action, description, notice, deletes },
	...{ properties: propertiesOf(fields), methods: methodsOf(fields), execute },
});

const runOf = (context: IExecuteFunctions, index: number): Run => ({
	...{ context, index },
	hint: (message) => giveHint(context, message),
});

/** Said beside the output; n8n before late 1.x has no place for it. */
function giveHint(context: IExecuteFunctions, message: string): void {
	if (typeof context.addExecutionHints === 'function')
		context.addExecutionHints({ message, location: 'outputPane' });
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

export type Refused = { index: number; item: INodeExecutionData };

/** Everything is read before anything is sent. */
export function readItems<F extends Fields>(
	context: IExecuteFunctions,
	fields: F,
	toRefused: (context: IExecuteFunctions, error: unknown, index: number) => INodeExecutionData = toErrorItem,
): { asked: Array<Asked<F>>; refused: Refused[] } {
	const asked: Array<Asked<F>> = [];
	const refused: Refused[] = [];
	for (let index = 0; index < context.getInputData().length; index++) {
		try {
			asked.push({ index, input: readAll(fields, context, index) });
		} catch (error) {
			if (toRefused === toErrorItem && !context.continueOnFail()) throw toNodeError(context, error, index);
			refused.push({ index, item: toRefused(context, error, index) });
		}
	}
	return { asked, refused };
}
