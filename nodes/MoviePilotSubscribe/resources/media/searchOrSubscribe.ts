import { inputsOf } from '../../../shared/n8n/shape';
import { collection } from '../../../shared/n8n/collection';
import type { Input } from '../../../shared/n8n/field';
import { mediaItem } from '../../../shared/n8n/mediaItemFields';
import { mode } from '../../fields/mode';
import { ifCompletedBefore, seasonPolicy, specials, toCheckOptions } from '../../fields/seasons';
import { subscriptionOptions } from '../../fields/subscriptionOptions';
import { torrentFilters, toTorrentFilter } from '../../fields/torrentFilter';
import { actOnUnits } from '../../flow/act/actOnUnits';
import type { ActOptions } from '../../flow/act/wanted';
import { checkWishes } from '../../flow/check/checkWishes';
import { toWishes } from '../../flow/wish/expandSeasons';
import { batch, toFailed } from '../makers';

const options = collection(
	{ displayName: 'Options', name: 'options', placeholder: 'Add option' },
	{ ...torrentFilters, ifCompletedBefore },
);

const fields = { mediaItem, mode, seasonPolicy, specials, options, subscriptionOptions };

export const searchOrSubscribe = batch({
	name: 'Search or Subscribe',
	value: 'searchOrSubscribe',
	action: 'Search and download media or subscribe to it',
	description:
		'Do it all in one step: check what exists, then download or subscribe what is missing, and prove it',
	fields,
	toRefused: toFailed,
	carryOut: async (client, asked) => {
		const inputOf = inputsOf(asked);
		const checked = await checkWishes(client, toWishes(asked), (wish) => toCheckOptions(inputOf(wish)));
		return await actOnUnits(client, checked, (unit) => toActOptions(inputOf(unit)));
	},
});

const toActOptions = (input: Input<typeof fields>): ActOptions => ({
	mode: input.mode,
	specials: input.specials,
	torrentFilter: toTorrentFilter(input.options),
	subscription: input.subscriptionOptions,
});
