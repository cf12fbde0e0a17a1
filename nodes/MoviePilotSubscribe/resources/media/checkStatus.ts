import { inputsOf } from '../../../shared/n8n/shape';
import { collection } from '../../../shared/n8n/collection';
import { mediaItem } from '../../../shared/n8n/mediaItemFields';
import { ifCompletedBefore, seasonPolicy, specials, toCheckOptions } from '../../fields/seasons';
import { toJson } from '../../flow/check/checkedJson';
import { checkWishes } from '../../flow/check/checkWishes';
import { toWishes } from '../../flow/wish/expandSeasons';
import { batch, toFailed } from '../makers';

const options = collection(
	{ displayName: 'Options', name: 'options', placeholder: 'Add option' },
	{ ifCompletedBefore },
);

export const checkStatus = batch({
	name: 'Check Status',
	value: 'checkStatus',
	action: 'Check the status of media',
	description:
		'One item per movie and per wanted season: whether it is recognised, in the library, subscribed, downloading or missing',
	fields: { mediaItem, seasonPolicy, specials, options },
	toRefused: toFailed,
	carryOut: async (client, asked) => {
		const inputOf = inputsOf(asked);
		const checked = await checkWishes(client, toWishes(asked), (wish) => toCheckOptions(inputOf(wish)));
		return checked.map((unit) => ({ json: toJson(unit), inputs: unit.inputs }));
	},
});
