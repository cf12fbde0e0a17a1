/** A full scan on every run: what is new is decided downstream, by the id of the request and not by a date. */
import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { executeItems } from '../../../shared/n8n/executeItems';
import type { Operation } from '../../../shared/n8n/operations';
import { collectRequests, type Collected } from '../../requests/collect';
import { createSeerr } from '../../client';
import { createTitles } from '../../client/titles';
import { hintsAbout } from './hints';
import { limitFields, readLimit } from '../../../shared/n8n/limit';
import { languageOption, readOutput, resolveTitlesField, simplifyField } from '../../fields/output';
import { present } from './present';
import {
	statusField,
	mediaTypeField,
	requests4kField,
	readSelection,
	selectionOptions,
} from '../../fields/selection';

const properties: INodeProperties[] = [
	statusField,
	...limitFields,
	mediaTypeField,
	requests4kField,
	simplifyField,
	resolveTitlesField,
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: [...selectionOptions, languageOption],
	},
];

export const getAll: Operation = {
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many requests',
	description: 'Get the requests of one status, newest first; items with the same settings bring them once',
	properties,
	execute: async (context) => {
		const seerr = await createSeerr(context);
		const titles = createTitles(seerr.fetchTitle);
		const collections: Collected[] = [];
		const isRepeated = createRepetitionCheck();
		const results = await executeItems(context, async (index) => {
			const query = readQuery(context, index);
			// Fifty items in front of this node do not mean fifty scans and every request fifty times.
			if (isRepeated(query)) return [];
			const collected = await collectRequests(seerr, query.selection);
			collections.push(collected);
			return await present(collected.requests.slice(0, query.limit), query.output, titles);
		});
		context.addExecutionHints(...hintsAbout(collections, titles.failures()));
		return results;
	},
};

const readQuery = (context: IExecuteFunctions, index: number) => ({
	selection: readSelection(context, index),
	limit: readLimit(context, index),
	output: readOutput(context, index),
});

function createRepetitionCheck() {
	const seen = new Set<string>();
	return (query: object): boolean => {
		const key = JSON.stringify(query);
		if (seen.has(key)) return true;
		seen.add(key);
		return false;
	};
}
