import {
	NodeApiError,
	NodeConnectionTypes,
	NodeOperationError,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
} from 'n8n-workflow';
import { toErrorItem, toNodeError } from '../../../../nodes/shared/n8n/results';
import { itemByItem } from '../../../support/itemByItem';
import { createFakeContext } from '../../../support/fakeContext';
import { runWorkflow } from '../../../support/engine';

const input = [{ id: 1 }, { id: 2 }, { id: 3 }];
const context = (continueOnFail = false) => createFakeContext({ parameters: {}, input, continueOnFail });
const failAt =
	(bad: number, error: unknown = new Error('bad item')) =>
	async (index: number) => {
		if (index === bad) throw error;
		return [{ seen: index }];
	};

describe('items', () => {
	it('are run one after the other, each result paired with its item', async () => {
		const running: string[] = [];
		const results = await itemByItem(context(), async (index) => {
			running.push(`start ${index}`);
			await Promise.resolve();
			running.push(`end ${index}`);
			return index === 1 ? [] : [{ a: index }, { b: index }];
		});
		expect(running).toEqual(['start 0', 'end 0', 'start 1', 'end 1', 'start 2', 'end 2']);
		expect(results).toEqual([
			{ json: { a: 0 }, pairedItem: { item: 0 } },
			{ json: { b: 0 }, pairedItem: { item: 0 } },
			{ json: { a: 2 }, pairedItem: { item: 2 } },
			{ json: { b: 2 }, pairedItem: { item: 2 } },
		]);
	});

	it('stop at the first bad one, which is named', async () => {
		const seen: number[] = [];
		const running = itemByItem(context(), async (index) => {
			seen.push(index);
			return await failAt(1)(index);
		});
		await expect(running).rejects.toMatchObject({ message: 'bad item', context: { itemIndex: 1 } });
		expect(seen).toEqual([0, 1]);
	});

	it('go on after a bad one when the user chose so, and it comes back with its error', async () => {
		const results = await itemByItem(context(true), failAt(1));
		expect(results.map(({ json, pairedItem }) => ({ json, pairedItem }))).toEqual([
			{ json: { seen: 0 }, pairedItem: { item: 0 } },
			{ json: { id: 2, error: 'bad item', errorDescription: null }, pairedItem: { item: 1 } },
			{ json: { seen: 2 }, pairedItem: { item: 2 } },
		]);
	});
});

describe('an error', () => {
	it.each([
		['of the language', new TypeError('x is not a function'), 'x is not a function'],
		['that is text', 'plain words', 'plain words'],
	])('%s becomes one of the node', (_claim, error, message) => {
		const nodeError = toNodeError(context(), error, 2);
		expect(nodeError).toBeInstanceOf(NodeOperationError);
		expect(nodeError).toMatchObject({ message, context: { itemIndex: 2 } });
	});

	it('of a service stays itself and learns its item', () => {
		const error = new NodeApiError(context().getNode(), { message: 'no' }, { message: 'no' });
		expect(toNodeError(context(), error, 2)).toBe(error);
		expect(error.context.itemIndex).toBe(2);
	});

	it('that knows its item keeps it', () => {
		const error = new NodeOperationError(context().getNode(), 'no', { itemIndex: 0 });
		expect(toNodeError(context(), error, 2).context.itemIndex).toBe(0);
	});

	it('brings its description along in the item', () => {
		const error = new NodeOperationError(context().getNode(), 'no', { description: 'what to do' });
		expect(toErrorItem(context(), error, 0).json).toEqual({
			id: 1,
			error: 'no',
			errorDescription: 'what to do',
		});
	});
});

const description: INodeType['description'] = {
	displayName: 'Picky',
	name: 'picky',
	group: ['transform'],
	version: 1,
	description: 'Does not take the second item',
	usableAsTool: true,
	defaults: { name: 'Picky' },
	inputs: [NodeConnectionTypes.Main],
	outputs: [NodeConnectionTypes.Main],
	properties: [],
};

class Picky implements INodeType {
	description = description;

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const bad = new NodeOperationError(this.getNode(), 'bad item', { description: 'what to do' });
		return [await itemByItem(this, failAt(1, bad))];
	}
}

class Giver implements INodeType {
	description = { ...description, name: 'giver', usableAsTool: true as const };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return [input.map((json, item) => ({ json, pairedItem: { item } }))];
	}
}

describe('in n8n’s own engine', () => {
	const node = { id: '1', type: 'picky', typeVersion: 1, position: [0, 0], parameters: {} };
	const run = async (onError?: string) => {
		const types = { nodes: { picky: new Picky(), giver: new Giver() } };
		const workflow = {
			nodes: [
				{ ...node, name: 'Giver', type: 'giver' },
				{ ...node, name: 'Picky', ...(onError ? { onError } : {}) },
			],
			connections: { Giver: { main: [[{ node: 'Picky', type: 'main', index: 0 }]] } },
		};
		const { itemsOfNode, error, status } = await runWorkflow({ workflow, types });
		return { status, error, outputs: itemsOfNode('Picky').map((items) => items.map(({ json }) => json)) };
	};

	it('a bad item ends the run and is named', async () => {
		const { status, error } = await run();
		expect(status).toBe('error');
		expect(error).toMatchObject({ message: 'bad item', context: { itemIndex: 1 } });
	});

	it('it stays among the others with Continue, with its input', async () => {
		expect((await run('continueRegularOutput')).outputs).toEqual([
			[{ seen: 0 }, { id: 2, error: 'bad item', errorDescription: 'what to do' }, { seen: 2 }],
		]);
	});

	it('it leaves through the error output where there is one, with its input', async () => {
		expect((await run('continueErrorOutput')).outputs).toEqual([
			[{ seen: 0 }, { seen: 2 }],
			[{ id: 2, error: 'bad item', message: 'what to do' }],
		]);
	});
});
