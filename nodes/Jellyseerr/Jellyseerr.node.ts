import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { runOperation, toProperties } from '../shared/n8n/operations';
import { request } from './resources/request';

const resources = [request];

export class Jellyseerr implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Jellyseerr',
		name: 'jellyseerr',
		icon: { light: 'file:../../icons/jellyseerr.svg', dark: 'file:../../icons/jellyseerr.dark.svg' },
		group: ['input'],
		version: 1,
		subtitle: '={{$parameter["operation"] + ": " + $parameter["resource"]}}',
		description: 'Read the requests made in Jellyseerr, Overseerr or Seerr',
		defaults: { name: 'Jellyseerr' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'seerrServerApi', required: true }],
		properties: toProperties(resources, 'request.getAll'),
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runOperation(this, resources);
	}
}
