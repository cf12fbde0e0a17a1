import { parseCounts } from '../../client/shapes';
import { read } from '../makers';

export const count = read({
	name: 'Count',
	value: 'count',
	action: 'Count requests',
	description: 'How many requests there are, by type and by status, in one item',
	notice:
		'The server counts in its own way: these numbers need not match the lists, and failed ones are not told.',
	fields: {},
	fetch: async (seerr) => [await seerr.one('/request/count', parseCounts, 'the numbers of requests')],
});
