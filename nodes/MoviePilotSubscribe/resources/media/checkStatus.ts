import { mediaItemFields } from '../../../shared/n8n/mediaItemFields';
import type { Operation } from '../../../shared/n8n/operations';
import {
	completedOption,
	readCheckOptions,
	seasonFields,
	specialsField,
	toOptions,
} from '../../fields/seasons';
import { connectMoviePilot } from '../../client';
import { checkWishes } from '../../flow/check/checkWishes';
import { toJson } from '../../flow/check/checkedJson';
import { readWishes } from '../../flow/wish/readWishes';
import { pairedWith } from '../../../shared/n8n/executeItems';

export const checkStatus: Operation = {
	name: 'Check Status',
	value: 'checkStatus',
	action: 'Check the status of media',
	description:
		'One item per movie and per wanted season: whether it is recognised, in the library, subscribed, downloading or missing',
	properties: [...mediaItemFields, ...seasonFields, specialsField, toOptions([completedOption])],
	execute: async (context) => {
		const { wishes, rejected } = readWishes(context);
		const client = await connectMoviePilot(context);
		const checked = await checkWishes(client, wishes, ({ inputs }) =>
			readCheckOptions(context, inputs[0] ?? 0),
		);
		const found = checked.map((unit) => ({ json: toJson(unit), pairedItem: pairedWith(unit.inputs) }));
		return [...found, ...rejected];
	},
};
