import { addWishes } from '../../client/writes';
import { mergedWrite } from '../makers';
import { ofWishes } from './writeItems';

export const add = mergedWrite({
	name: 'Add',
	value: 'add',
	action: 'Add to the watchlist',
	description: 'Put movies, shows, seasons or episodes on your Trakt watchlist',
	...ofWishes,
	write: addWishes,
	order: ['added', 'existing', 'not_found'],
	repeated: { added: 'existing' },
});
