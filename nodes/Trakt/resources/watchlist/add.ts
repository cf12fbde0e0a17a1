import type { Operation } from '../../../shared/n8n/operations';
import { addWishes } from '../../client/writes';
import { wishFields } from '../../fields/work';
import { writeItems } from './writeItems';

export const add: Operation = {
	name: 'Add',
	value: 'add',
	action: 'Add to the watchlist',
	description: 'Put movies, shows, seasons or episodes on your Trakt watchlist',
	properties: wishFields,
	execute: async (context) =>
		await writeItems(context, addWishes, {
			order: ['added', 'existing', 'not_found'],
			repeated: 'existing',
		}),
};
