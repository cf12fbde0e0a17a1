import type { Operation } from '../../../shared/n8n/operations';
import { removeWishes } from '../../client/writes';
import { wishFields } from '../../fields/work';
import { writeItems } from './writeItems';

export const remove: Operation = {
	name: 'Remove',
	value: 'remove',
	action: 'Remove from the watchlist',
	description: 'Take movies, shows, seasons or episodes off your Trakt watchlist',
	notice: 'An entry of a show, of a season and of an episode are removed one by one: each stands for itself.',
	deletes: true,
	properties: wishFields,
	execute: async (context) =>
		await writeItems(context, removeWishes, {
			order: ['removed', 'not_on_list'],
			repeated: 'not_on_list',
		}),
};
