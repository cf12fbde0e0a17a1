import { limit } from '../../../shared/n8n/limit';
import { simplifyAs } from '../../../shared/n8n/simplify';
import { listedAsValues, toMediaItem } from '../../client/listItems';
import { readWatchlist } from '../../client/watchlist';
import { direction, sortBy, type } from '../../fields/watchlist';
import { read } from '../makers';

const simplify = simplifyAs(
	'Whether to return a simplified version of the response instead of the raw data: media items, which the other nodes of this package understand',
);

export const getAll = read({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many watchlist items',
	description: 'Get the titles on your Trakt watchlist',
	fields: { type, limit, simplify, sortBy, direction },
	fetch: async (trakt, { type: kind, limit: most, simplify: simplified, ...order }, { hint }) => {
		const types = kind === 'all' ? listedAsValues : [kind];
		const list = await readWatchlist(trakt, { types, ...order }, { limit: most });
		if (!simplified) return list.map(({ raw }) => raw);
		const items = list.flatMap(({ entry }) => (entry === null ? [] : [toMediaItem(entry)]));
		const leftOut = list.length - items.length;
		if (leftOut > 0)
			hint(
				`Left out ${leftOut} of ${list.length} watchlist entries of a kind this version does not know. Switch off Simplify to see them.`,
			);
		return items;
	},
});
