import { removeWishes } from '../../client/writes';
import { mergedWrite } from '../makers';
import { ofWishes } from './writeItems';

export const remove = mergedWrite({
	name: 'Remove',
	value: 'remove',
	action: 'Remove from the watchlist',
	description: 'Take movies, shows, seasons or episodes off your Trakt watchlist',
	notice: 'An entry of a show, of a season and of an episode are removed one by one: each stands for itself.',
	deletes: true,
	...ofWishes,
	write: removeWishes,
	order: ['removed', 'not_on_list'],
	repeated: { removed: 'not_on_list' },
});
