import { NodeOperationError, type IExecuteFunctions, type INodeProperties } from 'n8n-workflow';
import { entryStates, type EntryFilter } from '../../shared/core/ledger/entries';
import { isOutcome, outcomes } from '../../shared/core/outcome';

const isState = (value: unknown): value is EntryFilter['state'] =>
	value === 'all' || entryStates.some((state) => state === value);

const toName = (outcome: string): string =>
	outcome
		.split('_')
		.map((word) =>
			word === 'tmdb' || word === 'id'
				? word.toUpperCase()
				: `${word.charAt(0).toUpperCase()}${word.slice(1)}`,
		)
		.join(' ');

const outcomeOptions = outcomes
	.map((outcome) => ({ name: toName(outcome), value: outcome }))
	.sort((a, b) => a.name.localeCompare(b.name, 'en'));

export const entryFilterFields: INodeProperties[] = [
	{
		displayName: 'State',
		name: 'state',
		type: 'options',
		options: [
			{ name: 'All', value: 'all' },
			{ name: 'Done', value: 'done', description: 'Acted on, and never again for the same wish' },
			{ name: 'Due', value: 'due', description: 'Did not work out, and its time to be tried again has come' },
			{ name: 'Forgotten', value: 'forgotten', description: 'To be acted on again when it is wished for' },
			{ name: 'Waiting', value: 'waiting', description: 'Did not work out, and its time has not come' },
		],
		default: 'all',
	},
	{
		displayName: 'Filters',
		name: 'filters',
		type: 'collection',
		placeholder: 'Add filter',
		default: {},
		options: [
			{
				displayName: 'Newer Than',
				name: 'newerThan',
				type: 'dateTime',
				default: '',
				description: 'When it was recorded',
			},
			{ displayName: 'Older Than', name: 'olderThan', type: 'dateTime', default: '' },
			{
				displayName: 'Outcomes',
				name: 'outcomes',
				type: 'multiOptions',
				options: outcomeOptions,
				default: [],
				description: 'Leave empty for all',
			},
			{
				displayName: 'Source Begins With',
				name: 'sourcePrefix',
				type: 'string',
				default: '',
				placeholder: 'e.g. trakt:watchlist:',
				description: 'With this, entries by title are left out: they have no source',
			},
		],
	},
];

/** @throws NodeOperationError for a date that cannot be read: without it everything would be returned */
export function readEntryFilter(context: IExecuteFunctions, index: number): EntryFilter {
	const filters = context.getNodeParameter('filters', index, {});
	const state = context.getNodeParameter('state', index);
	const chosen = typeof filters === 'object' && filters !== null ? { ...filters } : {};
	const named = 'outcomes' in chosen && Array.isArray(chosen.outcomes) ? chosen.outcomes : [];
	const toDate = (value: unknown): number | null => readDate(context, value, index);
	return {
		state: isState(state) ? state : 'all',
		outcomes: named.filter(isOutcome),
		newerThan: toDate('newerThan' in chosen ? chosen.newerThan : null),
		olderThan: toDate('olderThan' in chosen ? chosen.olderThan : null),
		sourcePrefix:
			'sourcePrefix' in chosen && typeof chosen.sourcePrefix === 'string' ? chosen.sourcePrefix : '',
	};
}

function readDate(context: IExecuteFunctions, value: unknown, itemIndex: number): number | null {
	if (value === undefined || value === null || value === '') return null;
	const at = Date.parse(String(value));
	if (Number.isFinite(at)) return at;
	throw new NodeOperationError(context.getNode(), `"${String(value)}" is not a date`, {
		itemIndex,
		description: 'Dates look like 2026-03-01 or 2026-03-01T12:00:00Z',
	});
}
