import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { runOperation, toProperties } from '../shared/n8n/operations';
import { watchlist } from './resources/watchlist';

const resources = [watchlist];

export class Trakt implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Trakt',
		name: 'trakt',
		icon: { light: 'file:../../icons/trakt.svg', dark: 'file:../../icons/trakt.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: '={{$parameter["operation"] + ": " + $parameter["resource"]}}',
		description: 'Read and change your Trakt watchlist',
		defaults: { name: 'Trakt' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'traktOAuth2Api', required: true }],
		properties: toProperties(resources, 'watchlist.getAll'),
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runOperation(this, resources);
	}
}
