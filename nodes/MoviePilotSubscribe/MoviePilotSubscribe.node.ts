import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { runOperation, toMethods, toProperties } from '../shared/n8n/operations';
import { resources } from './resources';

export class MoviePilotSubscribe implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'MoviePilot Subscribe',
		name: 'moviePilotSubscribe',
		icon: { light: 'file:../../icons/moviepilot.svg', dark: 'file:../../icons/moviepilot.dark.svg' },
		group: ['output'],
		version: 1,
		subtitle: '={{$parameter["operation"] + ": " + $parameter["resource"]}}',
		description: 'Carry what people want to watch into MoviePilot, exactly once',
		defaults: { name: 'MoviePilot Subscribe' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'moviePilotServerApi', required: true }],
		properties: toProperties(resources, 'media.searchOrSubscribe'),
	};

	methods = toMethods(resources);

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runOperation(this, resources);
	}
}
