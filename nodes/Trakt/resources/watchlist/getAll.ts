import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { executeItems } from '../../../shared/n8n/executeItems';
import type { Operation } from '../../../shared/n8n/operations';
import { connectTrakt, type Trakt } from '../../client';
import { toMediaItem, type ParsedEntry } from '../../client/listItems';
import { readWatchlist } from '../../client/watchlist';
import { getAllFields, readGetAll } from './getAllFields';

export const getAll: Operation = {
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many watchlist items',
	description: 'Get the titles on your Trakt watchlist',
	properties: getAllFields,
	execute: getMany,
};

async function getMany(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
	let trakt: Trakt | undefined;
	return await executeItems(context, async (index) => {
		const { query, limit, simplify } = readGetAll(context, index);
		trakt ??= await connectTrakt(context);
		const list = await readWatchlist(trakt, query, { limit });
		return simplify ? toMediaItems(context, list) : list.map(({ raw }) => raw);
	});
}

function toMediaItems(context: IExecuteFunctions, list: readonly ParsedEntry[]): IDataObject[] {
	const items = list.flatMap(({ entry }) => (entry === null ? [] : [toMediaItem(entry)]));
	const leftOut = list.length - items.length;
	// Hints exist in n8n 2.x and late 1.x only.
	if (leftOut > 0 && typeof context.addExecutionHints === 'function') {
		context.addExecutionHints({
			message: `Left out ${leftOut} of ${list.length} watchlist entries of a kind this version does not know. Switch off Simplify to see them.`,
			location: 'outputPane',
		});
	}
	return items;
}
