import { NodeOperationError, type IExecuteFunctions, type INodeProperties } from 'n8n-workflow';
import { parseWholeNumber } from '../../../shared/core/values';
import { executeItems } from '../../../shared/n8n/executeItems';
import type { Operation } from '../../../shared/n8n/operations';
import { createSeerr } from '../../client';
import { createTitles } from '../../client/titles';
import { languageOption, readOutput, resolveTitlesField, simplifyField } from '../../fields/output';
import { present } from './present';

const requestIdField: INodeProperties = {
	displayName: 'Request ID',
	name: 'requestId',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. 436',
	description: 'Number of the request, or the sourceId of a media item such as "seerr:request:436"',
};

/** Checked here, since some inputs that are no numbers end the server's process (measured on Seerr 3.1). */
function readRequestId(context: IExecuteFunctions, index: number): number {
	const value = context.getNodeParameter('requestId', index);
	const id = parseWholeNumber(typeof value === 'string' ? value.replace(/^\s*seerr:request:/, '') : value);
	if (id !== undefined && id > 0) return id;
	throw new NodeOperationError(context.getNode(), 'Request ID must be a whole number from 1 on', {
		itemIndex: index,
		description: `Got ${JSON.stringify(value ?? null)}.`,
	});
}

export const get: Operation = {
	name: 'Get',
	value: 'get',
	action: 'Get a request',
	description: 'Get one request by its number',
	properties: [
		requestIdField,
		simplifyField,
		resolveTitlesField,
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add option',
			default: {},
			options: [languageOption],
		},
	],
	execute: async (context) => {
		const seerr = await createSeerr(context);
		const titles = createTitles(seerr.fetchTitle);
		return await executeItems(context, async (index) => {
			const id = readRequestId(context, index);
			const output = readOutput(context, index);
			return await present([await seerr.fetchRequest(id)], output, titles);
		});
	},
};
