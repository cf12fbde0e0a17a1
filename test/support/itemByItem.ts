import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { makersFor } from '../../nodes/shared/n8n/makers';

const { action } = makersFor(async () => await Promise.resolve({}));

/** Runs it as an operation without fields and client would. */
export const itemByItem = async (
	context: IExecuteFunctions,
	perItem: (index: number) => Promise<IDataObject[]>,
): Promise<INodeExecutionData[]> =>
	await action({
		...{ name: 'X', value: 'x', action: 'Do x', description: 'Does x', fields: {} },
		act: async (_client, _input, { index }) => await perItem(index),
	}).execute(context);
