/** What operations of every shape have in common: what people see of them, what they read and what they are handed. */
import { NodeOperationError, type IExecuteFunctions, type INodeExecutionData } from 'n8n-workflow';
import { toErrorItem, toNodeError } from './results';
import { methodsOf, propertiesOf, readAll, type Fields, type Input } from './field';
import type { Operation } from './operations';

export type Labels = Omit<Operation, 'properties' | 'methods' | 'execute'>;

/** What an operation may use besides its client and its input. */
export type Run = {
	context: IExecuteFunctions;
	/** Of the input item; the first where all are done together. */
	index: number;
	/** Said beside the output in the editor. */
	hint: (message: string) => void;
	/** To be thrown: the item, or the server, does not allow it. @param description what to do about it */
	refusal: (message: string, description: string) => NodeOperationError;
};

/** What people see of an operation, and what it reads. */
export type Shape<F extends Fields> = Labels & { fields: F };

export const toOperation = <F extends Fields>(
	{ name, value, action, description, notice, deletes, fields }: Shape<F>,
	execute: Operation['execute'],
): Operation => ({
	...{ name, value, action, description, notice, deletes },
	...{ properties: propertiesOf(fields), methods: methodsOf(fields), execute },
});

export type Connect<C> = (context: IExecuteFunctions) => C | Promise<C>;

export const runOf = (context: IExecuteFunctions, index: number): Run => ({
	...{ context, index },
	hint: (message) => {
		// n8n before late 1.x has no place for it.
		if (typeof context.addExecutionHints === 'function')
			context.addExecutionHints({ message, location: 'outputPane' });
	},
	refusal: (message, description) =>
		new NodeOperationError(context.getNode(), message, { itemIndex: index, description }),
});

/** One input item as it was read. */
export type Asked<I> = { index: number; input: I };

export type ToRefused = (context: IExecuteFunctions, error: unknown, index: number) => INodeExecutionData;

export type Refused = { index: number; item: INodeExecutionData };

/** Everything is read before anything is sent. */
export function readItems<F extends Fields>(
	context: IExecuteFunctions,
	fields: F,
	toRefused: ToRefused = toErrorItem,
): { asked: Array<Asked<Input<F>>>; refused: Refused[] } {
	const asked: Array<Asked<Input<F>>> = [];
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

/** @returns what the first of the input items behind something asked for */
export function inputsOf<I>(asked: ReadonlyArray<Asked<I>>): (of: { inputs: readonly number[] }) => I {
	const byIndex = new Map(asked.map(({ index, input }) => [index, input]));
	return ({ inputs }) => {
		const found = byIndex.get(inputs[0] ?? 0);
		if (found === undefined) throw new RangeError('A result goes back to an item that was not asked for');
		return found;
	};
}
