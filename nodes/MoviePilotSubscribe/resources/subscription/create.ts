import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { mediaItemFields } from '../../../shared/n8n/mediaItemFields';
import type { Operation } from '../../../shared/n8n/operations';
import { readSubscriptionOptions, subscriptionOptions } from '../../fields/subscriptionOptions';
import { connectMoviePilot } from '../../client';
import { subscribeUnits } from '../../flow/subscribe/subscribeUnits';
import { readUnits } from '../../flow/wish/readUnits';
import { pairedWith } from '../../../shared/n8n/executeItems';

const namesIn = (json: IDataObject): string[] =>
	Array.isArray(json.otherTitles)
		? json.otherTitles.filter((name): name is string => typeof name === 'string')
		: [];

export const create: Operation = {
	name: 'Create',
	value: 'create',
	action: 'Create subscriptions for media',
	description:
		'Subscribe to movies and seasons one at a time; what was created is read back, and a wrong match is undone',
	properties: [...mediaItemFields, subscriptionOptions],
	execute: async (context) => {
		const client = await connectMoviePilot(context);
		const { units, rejected } = await readUnits(context, client);
		const wanted = units.map(({ unit, json, inputs }) => ({
			unit,
			otherTitles: namesIn(json),
			options: readSubscriptionOptions(context, inputs[0] ?? 0),
		}));
		const endings = await subscribeUnits(client, wanted);
		const results = units.map(
			({ json, inputs }, index): INodeExecutionData => ({
				json: { ...json, ...endings[index] },
				pairedItem: pairedWith(inputs),
			}),
		);
		return [...results, ...rejected];
	},
};
