/** Which entries of a list are meant, and in which order. */
import { choiceOf } from '../../shared/n8n/field';
import { listedAsValues } from '../client/listItems';
import { watchlistSorts } from '../client/watchlist';

export const type = choiceOf(['all', ...listedAsValues], {
	displayName: 'Type',
	name: 'type',
	type: 'options',
	options: [
		{ name: 'All', value: 'all' },
		{ name: 'Episodes', value: 'episode' },
		{ name: 'Movies', value: 'movie' },
		{ name: 'Seasons', value: 'season' },
		{ name: 'Shows', value: 'show' },
	],
	default: 'all',
	description: 'What was put on the list; a season does not count as its show',
});

export const sortBy = choiceOf(watchlistSorts, {
	displayName: 'Sort By',
	name: 'sortBy',
	type: 'options',
	options: [
		{ name: 'Added', value: 'added', description: 'When it was put on the list' },
		{ name: 'Rank', value: 'rank', description: 'The order the list has on Trakt' },
		{ name: 'Released', value: 'released' },
		{ name: 'Title', value: 'title' },
	],
	default: 'added',
});

export const direction = choiceOf(['asc', 'desc'], {
	displayName: 'Direction',
	name: 'direction',
	type: 'options',
	options: [
		{ name: 'Ascending', value: 'asc' },
		{ name: 'Descending', value: 'desc' },
	],
	default: 'desc',
	description: 'Descending by Added begins with the newest',
});
