import type { IDataObject } from 'n8n-workflow';
import { textField } from '../../../../nodes/shared/n8n/field';
import { makersFor } from '../../../../nodes/shared/n8n/makers';
import { mergedWriteFor } from '../../../../nodes/shared/n8n/mergedWrite';
import { inputsOf } from '../../../../nodes/shared/n8n/shape';
import type { Operation } from '../../../../nodes/shared/n8n/operations';
import { createFakeContext } from '../../../support/fakeContext';

const named = { name: 'X', value: 'x', action: 'Do x', description: 'Does x' };
const word = textField({ displayName: 'Word', name: 'word', type: 'string', default: '' });
const fields = { word };

let asked: string[] = [];
let connected = 0;
beforeEach(() => {
	asked = [];
	connected = 0;
});
const connect = async () => await Promise.resolve({ number: ++connected });
const { read, action, batch, once } = makersFor(connect);
const mergedWrite = mergedWriteFor(connect);

const answer = async (_client: object, input: { word: string }): Promise<IDataObject[]> => {
	asked.push(input.word);
	if (input.word === 'bad') throw new Error('no answer to bad');
	return await Promise.resolve([{ answered: input.word }, { again: input.word }]);
};

/** @param words of the items; anything but text cannot be read */
const run = async (operation: Operation, words: unknown[], continueOnFail = false) =>
	await operation.execute(
		createFakeContext({
			parameters: words.map((one) => ({ word: one })),
			input: words.map((_, index) => ({ kept: index })),
			continueOnFail,
		}),
	);

describe('a read', () => {
	const operation = read({ ...named, fields, fetch: answer });

	it('asks equal questions once and answers each item', async () => {
		const items = await run(operation, ['a', 'b', 'a']);
		expect(asked).toEqual(['a', 'b']);
		expect(items.map(({ json, pairedItem }) => [Object.values(json)[0], pairedItem])).toEqual([
			['a', { item: 0 }],
			['a', { item: 0 }],
			['b', { item: 1 }],
			['b', { item: 1 }],
			['a', { item: 2 }],
			['a', { item: 2 }],
		]);
		expect(connected).toBe(1);
	});

	it('asks nothing when an item cannot be read, unless told to go on', async () => {
		await expect(run(operation, ['a', ['x']])).rejects.toThrow(`'Word' cannot be ["x"]`);
		expect(asked).toEqual([]);
		const items = await run(operation, ['a', ['x'], 'b'], true);
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual([0, 0, 1, 2, 2].map((item) => ({ item })));
		expect(items[2]?.json).toMatchObject({ kept: 1, error: `'Word' cannot be ["x"]` });
	});

	it('connects to nothing when no item can be read', async () => {
		await run(operation, [['x']], true);
		expect(connected).toBe(0);
	});

	it('fails for each item that asked what failed, once asked', async () => {
		const items = await run(operation, ['bad', 'a', 'bad'], true);
		expect(asked).toEqual(['bad', 'a']);
		expect(items.map(({ json }) => json.error)).toEqual([
			'no answer to bad',
			undefined,
			undefined,
			'no answer to bad',
		]);
	});
});

describe('an action', () => {
	it('is done for each item, equal ones too', async () => {
		await run(action({ ...named, fields, act: answer }), ['a', 'a']);
		expect(asked).toEqual(['a', 'a']);
	});

	it('names the item it failed for', async () => {
		const failing = run(action({ ...named, fields, act: answer }), ['a', 'bad']);
		await expect(failing).rejects.toMatchObject({ context: { itemIndex: 1 } });
	});
});

describe('a batch', () => {
	const operation = batch({
		...named,
		fields,
		carryOut: async (_client, all) =>
			await Promise.resolve([
				{ json: { words: all.map(({ input }) => input.word) }, inputs: all.map(({ index }) => index) },
			]),
	});

	it('has all items together, and those that cannot be read behind', async () => {
		const items = await run(operation, ['a', ['x'], 'b'], true);
		expect(items).toMatchObject([
			{ json: { words: ['a', 'b'] }, pairedItem: [{ item: 0 }, { item: 2 }] },
			{ json: { kept: 1, error: `'Word' cannot be ["x"]` }, pairedItem: { item: 1 } },
		]);
	});

	it('has what nothing could be done for behind those', async () => {
		const split = batch({
			...named,
			fields,
			carryOut: async (_client, all) =>
				await Promise.resolve(
					all.map(({ index, input: { word: said } }) => ({
						...{ json: { said }, inputs: [index] },
						...(said === 'none' ? { isRejected: true as const } : {}),
					})),
				),
		});
		const items = await run(split, ['none', ['x'], 'b'], true);
		expect(items.map(({ json }) => json.said ?? json.kept)).toEqual(['b', 1, 'none']);
	});

	it('of one result for each keeps the order of the items', async () => {
		const inOrder = batch({
			...named,
			...{ fields, onePerItem: true },
			carryOut: async (_client, all) =>
				await Promise.resolve(all.map(({ index, input }) => ({ json: input, inputs: [index] }))),
		});
		expect(await run(inOrder, [['x'], 'b', 'c'], true)).toMatchObject([
			{ json: { kept: 0 }, pairedItem: { item: 0 } },
			{ json: { word: 'b' }, pairedItem: { item: 1 } },
			{ json: { word: 'c' }, pairedItem: { item: 2 } },
		]);
	});

	it('reads what holds for all once, and fails as a whole when that is wrong', async () => {
		const together = batch({
			...named,
			...{ fields: {}, common: { word } },
			carryOut: async (_client, all, _run, common) =>
				await Promise.resolve([{ json: { ...common, items: all.length }, inputs: [0] }]),
		});
		expect((await run(together, ['a', ['x']])).map(({ json }) => json)).toEqual([{ word: 'a', items: 2 }]);
		await expect(run(together, [['x'], 'a'], true)).rejects.toThrow(`'Word' cannot be ["x"]`);
		expect(together.properties.map(({ name }) => name)).toEqual(['word']);
	});

	it('lets each result find what the first item behind it asked for', () => {
		const inputOf = inputsOf([
			{ index: 1, input: 'a' },
			{ index: 3, input: 'b' },
		]);
		expect([inputOf({ inputs: [3, 1] }), inputOf({ inputs: [1] })]).toEqual(['b', 'a']);
	});
});

describe('something about the run', () => {
	it('is asked once, and paired with every item', async () => {
		const items = await run(once({ ...named, fields, answer }), ['a', 'b']);
		expect(asked).toEqual(['a']);
		expect(items[0]?.pairedItem).toEqual([{ item: 0 }, { item: 1 }]);
	});
});

describe('a merged write', () => {
	const written: string[][] = [];
	const operation = mergedWrite({
		...named,
		fields,
		targets: (input: { word: string }) => input.word.split('+'),
		keyOf: (target: string) => target,
		write: async (_client, targets, results: Map<string, 'added' | 'existing'>) => {
			written.push([...targets]);
			for (const target of targets) {
				if (target === 'bad') throw new Error('broke off');
				results.set(target, target === 'old' ? 'existing' : 'added');
			}
			await Promise.resolve();
		},
		order: ['added', 'existing'],
		repeated: { added: 'existing' },
		toJson: (item, _input, parts, result) => ({ ...item, result, ended: parts.map((part) => part.result) }),
	});
	beforeEach(() => void written.splice(0));

	it('sends everything at once, each thing once, and tells the items apart', async () => {
		const items = await run(operation, ['a+old', 'a', 'old']);
		expect(written).toEqual([['a', 'old']]);
		expect(items.map(({ json }) => json)).toEqual([
			{ kept: 0, result: 'added', ended: ['added', 'existing'] },
			{ kept: 1, result: 'existing', ended: ['existing'] },
			{ kept: 2, result: 'existing', ended: ['existing'] },
		]);
	});

	it('keeps what is known when it breaks off half-way', async () => {
		const items = await run(operation, ['a', 'bad', 'c', ['x']], true);
		expect(items.map(({ json }) => json.result ?? json.error)).toEqual([
			'added',
			'broke off',
			'broke off',
			`'Word' cannot be ["x"]`,
		]);
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual([0, 1, 2, 3].map((item) => ({ item })));
	});
});
