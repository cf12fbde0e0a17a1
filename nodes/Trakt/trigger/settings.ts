import { NodeOperationError, type INodeProperties, type IPollFunctions } from 'n8n-workflow';
import { listedAsValues } from '../client/listItems';
import type { Settings } from './compare';
import { eventNames } from './events';
import { firstRunKinds } from './firstRun';

/** @throws NodeOperationError that names the field to correct */
export function readSettings(context: IPollFunctions): Settings {
	const events = chosen(context, 'events', eventNames);
	const types = chosen(context, 'mediaTypes', listedAsValues);
	const kind = firstRunKinds.find((known) => known === context.getNodeParameter('firstRun'));
	const newest = kind === 'newest' ? context.getNodeParameter('newestCount') : 0;
	if (events.length === 0) throw invalid(context, 'Choose at least one event');
	if (types.length === 0) throw invalid(context, 'Choose at least one media type');
	if (kind === undefined) throw invalid(context, 'Choose what to do on the first run');
	if (typeof newest !== 'number' || !Number.isInteger(newest) || newest < 0) {
		throw invalid(context, 'Max Items must be a whole number');
	}
	return { events, types, firstRun: { kind, newest } };
}

function chosen<T extends string>(context: IPollFunctions, name: string, known: readonly T[]): T[] {
	const values = context.getNodeParameter(name);
	return Array.isArray(values) ? known.filter((value) => values.some((entry) => entry === value)) : [];
}

const invalid = (context: IPollFunctions, message: string): NodeOperationError =>
	new NodeOperationError(context.getNode(), message);

export const properties: INodeProperties[] = [
	{
		displayName:
			'Call another workflow with the titles: a ledger in this one would be overwritten by this trigger.',
		name: 'layoutNotice',
		type: 'notice',
		default: '',
	},
	{
		displayName: 'Events',
		name: 'events',
		type: 'multiOptions',
		options: [
			{ name: 'Watchlist Item Added', value: 'added', description: 'A title was put on the watchlist' },
			{
				name: 'Watchlist Item Removed',
				value: 'removed',
				description:
					'A title left the watchlist. Trakt itself removes a movie once watched, and a show or season with its first watched episode.',
			},
		],
		default: ['added'],
		required: true,
	},
	{
		displayName: 'Media Types',
		name: 'mediaTypes',
		type: 'multiOptions',
		options: [
			{ name: 'Episodes', value: 'episode' },
			{ name: 'Movies', value: 'movie' },
			{ name: 'Seasons', value: 'season' },
			{ name: 'Shows', value: 'show' },
		],
		default: ['movie', 'show', 'season', 'episode'],
		required: true,
		description: 'A type that is added later begins with the first run below; the others carry on',
	},
	{
		displayName: 'First Run',
		name: 'firstRun',
		type: 'options',
		options: [
			{
				name: 'Baseline Only',
				value: 'baseline',
				description: 'Remember what is on the list; report only what changes from now on',
			},
			{ name: 'Everything', value: 'everything', description: 'Report every title on the list once' },
			{ name: 'Newest Items', value: 'newest', description: 'Report the titles that were added last' },
		],
		default: 'baseline',
		description:
			'What to do with titles that are on the list already. Also applies after another Trakt account was connected.',
	},
	{
		displayName: 'Max Items',
		name: 'newestCount',
		type: 'number',
		typeOptions: { minValue: 1, numberPrecision: 0 },
		displayOptions: { show: { firstRun: ['newest'] } },
		default: 10,
		description: 'How many of the newest titles to report on the first run',
	},
];
