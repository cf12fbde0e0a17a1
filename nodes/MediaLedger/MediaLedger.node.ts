import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { runOperation, toProperties } from '../shared/n8n/operations';
import { entry } from './resources/entry';
import { ledger } from './resources/ledger';
import { summary } from './resources/summary';

const resources = [entry, ledger, summary];

export class MediaLedger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Media Ledger',
		name: 'mediaLedger',
		icon: { light: 'file:../../icons/ledger.svg', dark: 'file:../../icons/ledger.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: '={{$parameter["operation"] + ": " + $parameter["resource"]}}',
		description: 'Remember which titles and requests were acted on, so that nothing is done twice',
		defaults: { name: 'Media Ledger' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		properties: toProperties(resources, 'entry.lookUp'),
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runOperation(this, resources);
	}
}
