import type { IDataObject } from 'n8n-workflow';
import { inputItem } from '../../../shared/n8n/field';
import { mediaItem } from '../../../shared/n8n/mediaItemFields';
import { subscriptionOptions } from '../../fields/subscriptionOptions';
import { subscribeUnits } from '../../flow/subscribe/subscribeUnits';
import { readUnits } from '../../flow/wish/readUnits';
import { batch, toFailed } from '../makers';

const namesIn = (json: IDataObject): string[] =>
	Array.isArray(json.otherTitles)
		? json.otherTitles.filter((name): name is string => typeof name === 'string')
		: [];

export const create = batch({
	name: 'Create',
	value: 'create',
	action: 'Create subscriptions for media',
	description:
		'Subscribe to movies and seasons one at a time; what was created is read back, and a wrong match is undone',
	fields: { mediaItem, item: inputItem, options: subscriptionOptions },
	toRefused: toFailed,
	carryOut: async (client, asked) => {
		const { units, rejected } = await readUnits(client, asked);
		const wanted = units.map(({ unit, json, input: { options } }) => ({
			...{ unit, options },
			otherTitles: namesIn(json),
		}));
		const endings = await subscribeUnits(client, wanted);
		const results = units.map(({ json, inputs }, position) => ({
			json: { ...json, ...endings[position] },
			inputs,
		}));
		return [...results, ...rejected];
	},
});
