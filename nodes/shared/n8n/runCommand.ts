/**
 * Operations named by a word in the item, for whoever cannot set the fields of a node: another workflow, a chat, a
 * webhook. A command is an operation of the same node, and the item's fields are its parameters.
 */
import {
	NodeOperationError,
	type IDataObject,
	type IExecuteFunctions,
	type INodeExecutionData,
} from 'n8n-workflow';
import { isRecord } from '../core/values';
import { toErrorItem, toNodeError } from './results';
import type { Operation } from './operations';

export type Command = {
	operation: Operation;
	/** What an item means without saying so; fields that it has itself win. */
	implied?: (item: IDataObject) => IDataObject;
};

type Named = Pick<Operation, 'action' | 'description'> & { commands: Readonly<Record<string, Command>> };

export const runCommand = ({ commands, ...named }: Named): Operation => ({
	name: 'Run Command',
	value: 'runCommand',
	...named,
	properties: [
		{
			displayName: 'Command',
			name: 'command',
			type: 'string',
			required: true,
			default: '={{ $json.command }}',
			description: `One of: ${Object.keys(commands).join(', ')}. Other fields of the item are the parameters of that operation.`,
		},
	],
	execute: async (context) => {
		const results: INodeExecutionData[] = [];
		for (let index = 0; index < context.getInputData().length; index++) {
			try {
				const command = readCommand(context, index, commands);
				const found = await command.operation.execute(forItem(context, index, command));
				results.push(...found.map((item) => ({ ...item, pairedItem: { item: index } })));
			} catch (error) {
				if (!context.continueOnFail()) throw ofItem(toNodeError(context, error, index), index);
				results.push(toErrorItem(context, error, index));
			}
		}
		return results;
	},
});

/** The operation saw one item only and counted it as its first. */
function ofItem(error: ReturnType<typeof toNodeError>, index: number) {
	error.context.itemIndex = index;
	return error;
}

function readCommand(context: IExecuteFunctions, itemIndex: number, commands: Named['commands']): Command {
	const name = String(context.getNodeParameter('command', itemIndex) ?? '').trim();
	const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
	if (command) return command;
	throw new NodeOperationError(context.getNode(), `There is no command "${name}"`, {
		itemIndex,
		description: `Commands here are: ${Object.keys(commands).join(', ')}.`,
	});
}

/** The context as the operation would see it in a node of its own, with this item alone and its fields as parameters. */
function forItem(context: IExecuteFunctions, index: number, command: Command): IExecuteFunctions {
	const item = context.getInputData()[index] ?? { json: {} };
	const given: IDataObject = { ...command.implied?.(item.json), ...item.json };
	const { helpers } = context;
	const own: Partial<Record<string | symbol, unknown>> = {
		getInputData: () => [item],
		getNodeParameter: (name: string, _index: number, fallback?: unknown) =>
			at(given, name) ?? defaultOf(context, index, command.operation, name) ?? fallback,
		helpers: {
			...helpers,
			getBinaryDataBuffer: async (_index: number, field: string) =>
				await helpers.getBinaryDataBuffer(index, field),
		},
	};
	return new Proxy(context, {
		get: (target, name) => {
			if (Object.hasOwn(own, name)) return own[name];
			const value: unknown = Reflect.get(target, name);
			return typeof value === 'function' ? value.bind(target) : value;
		},
	});
}

/** `options.language` is the field `language` of the collection `options`. */
const at = (given: unknown, path: string): unknown =>
	path.split('.').reduce((value, name) => (isRecord(value) ? value[name] : undefined), given);

function defaultOf(
	context: IExecuteFunctions,
	index: number,
	{ properties }: Operation,
	name: string,
): unknown {
	const preset = properties.find((property) => property.name === name)?.default;
	return typeof preset === 'string' && preset.startsWith('=')
		? context.evaluateExpression(preset.slice(1), index)
		: preset;
}
