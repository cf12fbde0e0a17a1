import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { mediaItemFields } from '../../../shared/n8n/mediaItemFields';
import type { Operation } from '../../../shared/n8n/operations';
import { connectMoviePilot } from '../../client';
import {
	completedOption,
	readCheckOptions,
	readSpecials,
	seasonFields,
	specialsField,
	toOptions,
} from '../../fields/seasons';
import { readSubscriptionOptions, subscriptionOptions } from '../../fields/subscriptionOptions';
import { readTorrentFilter, torrentFilters } from '../../fields/torrentFilter';
import { actOnUnits } from '../../flow/act/actOnUnits';
import type { ActOptions } from '../../flow/act/wanted';
import type { CheckedUnit } from '../../flow/check/checkUnit';
import { checkWishes } from '../../flow/check/checkWishes';
import { readWishes } from '../../flow/wish/readWishes';
import { pairedWith } from '../../../shared/n8n/executeItems';
import { modeField, readMode } from '../../fields/mode';

export const searchOrSubscribe: Operation = {
	name: 'Search or Subscribe',
	value: 'searchOrSubscribe',
	action: 'Search and download media or subscribe to it',
	description:
		'Do it all in one step: check what exists, then download or subscribe what is missing, and prove it',
	properties: [
		...mediaItemFields,
		modeField,
		...seasonFields,
		specialsField,
		toOptions([...torrentFilters, completedOption]),
		subscriptionOptions,
	],
	execute: async (context) => {
		const { wishes, rejected } = readWishes(context, (index) => readMode(context, index));
		const client = await connectMoviePilot(context);
		const indexOf = ({ inputs }: { inputs: number[] }) => inputs[0] ?? 0;
		const checked = await checkWishes(client, wishes, (wish) => readCheckOptions(context, indexOf(wish)));
		const optionsOf = (unit: CheckedUnit) => readOptions(context, indexOf(unit));
		const endings = await actOnUnits(client, checked, optionsOf);
		const results = endings.map(
			({ json, inputs }): INodeExecutionData => ({ json, pairedItem: pairedWith(inputs) }),
		);
		return [...results, ...rejected];
	},
};

function readOptions(context: IExecuteFunctions, index: number): ActOptions {
	return {
		mode: readMode(context, index),
		specials: readSpecials(context, index),
		torrentFilter: readTorrentFilter(context, index, 'options'),
		subscription: readSubscriptionOptions(context, index),
	};
}
