import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type ILoadOptionsFunctions,
	type INodeExecutionData,
	type INodePropertyOptions,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { offlineOperations, runOperation, toProperties } from '../shared/n8n/operations';
import { connectMoviePilot } from './moviePilot';
import { resources } from './resources';

export class MoviePilotSubscribe implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'MoviePilot Subscribe',
		name: 'moviePilotSubscribe',
		icon: { light: 'file:../../icons/moviepilot.svg', dark: 'file:../../icons/moviepilot.dark.svg' },
		group: ['output'],
		version: 1,
		subtitle: '={{$parameter["operation"] + ": " + $parameter["resource"]}}',
		description: 'Carry what people want to watch into MoviePilot, exactly once, and keep a ledger of it',
		defaults: { name: 'MoviePilot Subscribe' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [
			{
				name: 'moviePilotServerApi',
				required: true,
				displayOptions: { hide: { operation: offlineOperations(resources) } },
			},
		],
		properties: toProperties(resources, 'media.searchOrSubscribe'),
	};

	methods = {
		loadOptions: {
			async getSites(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
				const sites = await (await connectMoviePilot(this)).sites();
				return sites.map(({ id, name }) => ({ name, value: id }));
			},
			async getDownloaders(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
				const names = await (await connectMoviePilot(this)).downloaders();
				return names.map((name) => ({ name, value: name }));
			},
		},
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runOperation(this, resources);
	}
}
