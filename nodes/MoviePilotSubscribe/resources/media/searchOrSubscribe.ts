import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { mediaItemFields } from '../../../shared/n8n/mediaItemFields';
import type { Operation } from '../../../shared/n8n/operations';
import { connectMoviePilot } from '../../client';
import {
	completedField,
	readCheckOptions,
	readSpecials,
	seasonFields,
	specialsField,
} from '../../fields/seasons';
import { readSubscriptionOptions, subscriptionOptions } from '../../fields/subscriptionOptions';
import { readTorrentFilter, torrentFilterField } from '../../fields/torrentFilter';
import { actOnUnits } from '../../flow/act/actOnUnits';
import { planUnits } from '../../flow/act/dryRun';
import type { ActOptions } from '../../flow/act/wanted';
import { pairedWith } from '../../flow/check/checkedJson';
import type { CheckedUnit } from '../../flow/check/checkUnit';
import { checkWishes } from '../../flow/check/checkWishes';
import { readWishes } from '../../flow/wish/readWishes';

export const searchOrSubscribe: Operation = {
	name: 'Search or Subscribe',
	value: 'searchOrSubscribe',
	action: 'Search and download media or subscribe to it',
	description:
		'Do it all in one step: check what exists, then download or subscribe what is missing, and prove it',
	properties: [
		...mediaItemFields,
		{
			displayName: 'Mode',
			name: 'mode',
			type: 'options',
			options: [
				{
					name: 'Search and Download First',
					value: 'searchFirst',
					description:
						'Download what the sites have now and subscribe to the rest; a search takes up to minutes',
				},
				{
					name: 'Subscribe Only',
					value: 'subscribe',
					description: 'Let MoviePilot search by itself, with its subscription rules',
				},
			],
			default: 'subscribe',
		},
		...seasonFields,
		specialsField,
		completedField,
		{
			displayName: 'Dry Run',
			name: 'dryRun',
			type: 'boolean',
			default: false,
			description:
				'Whether to show the exact requests that would be sent instead of sending them. Only questions are asked.',
		},
		{ ...torrentFilterField, displayOptions: { show: { mode: ['searchFirst'] } } },
		subscriptionOptions,
	],
	execute: async (context) => {
		const { wishes, rejected } = readWishes(context);
		const client = await connectMoviePilot(context);
		const indexOf = ({ inputs }: { inputs: number[] }) => inputs[0] ?? 0;
		const checked = await checkWishes(client, wishes, (wish) => readCheckOptions(context, indexOf(wish)));
		const optionsOf = (unit: CheckedUnit) => readOptions(context, indexOf(unit));
		const dryRun = context.getNodeParameter('dryRun', 0) === true;
		const endings = dryRun
			? planUnits(client, checked, optionsOf)
			: await actOnUnits(client, checked, optionsOf);
		const results = endings.map(
			({ json, inputs }): INodeExecutionData => ({ json, pairedItem: pairedWith(inputs) }),
		);
		return [...results, ...rejected];
	},
};

function readOptions(context: IExecuteFunctions, index: number): ActOptions {
	const searchFirst = context.getNodeParameter('mode', index) === 'searchFirst';
	return {
		searchFirst,
		specials: readSpecials(context, index),
		torrentFilter: searchFirst
			? readTorrentFilter(context, index)
			: { minSeeders: 0, maxSizeBytes: null, freeOnly: false },
		subscription: readSubscriptionOptions(context, index),
	};
}
