import {
	NodeConnectionTypes,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	type IPollFunctions,
} from 'n8n-workflow';
import { properties } from './trigger/settings';
import { pollWatchlist } from './trigger/poll';

export class TraktTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Trakt Trigger',
		name: 'traktTrigger',
		icon: { light: 'file:../../icons/trakt.svg', dark: 'file:../../icons/trakt.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle: '={{$parameter["events"].join(", ")}}',
		description: 'Starts the workflow when titles are added to or removed from your Trakt watchlist',
		defaults: { name: 'Trakt Trigger' },
		polling: true,
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'traktOAuth2Api', required: true }],
		properties,
	};

	async poll(this: IPollFunctions): Promise<INodeExecutionData[][] | null> {
		const events = await pollWatchlist(this);
		return events.length === 0 ? null : [events.map((json) => ({ json }))];
	}
}
