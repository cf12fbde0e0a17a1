import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { pause, stopSignalOf } from '../../../shared/n8n/pause';
import { clock } from '../../../shared/transport/clock';
import { searchRow, untilSearchable } from '../../rows/searchNow';
import { toRowJson } from './rowJson';
import { refusal, rowOperation, type RowAction } from './rowOperation';

const fields: INodeProperties[] = [
	{
		displayName: 'Wait for New Subscriptions',
		name: 'waitForNew',
		type: 'boolean',
		default: true,
		description:
			'Whether to wait until a subscription is a minute old, which takes a minute at most. Otherwise the item tells from when on it can be searched.',
	},
	{
		displayName: 'Max Wait (Seconds)',
		name: 'confirmSeconds',
		type: 'number',
		typeOptions: { minValue: 0, maxValue: 600, numberPrecision: 0 },
		default: 60,
		description:
			'How long to look for signs that the search ran before the next one is asked for; 0 = only ask. The search itself takes up to five minutes.',
	},
];

export const searchNow = rowOperation({
	name: 'Search Now',
	value: 'searchNow',
	action: 'Search the sites for a subscription now',
	description: 'Have MoviePilot search all sites for a subscription and download what fits',
	notice: 'MoviePilot searches one subscription at a time, and drops another request without a word.',
	fields,
	act: async (action) => {
		const early = await waitUntilSearchable(action);
		if (early) return early;
		const { context, client, lookup, row } = action;
		const confirmMs = readConfirmSeconds(action) * 1000;
		const isStopped = stopSignalOf(context);
		const searched = await searchRow(client, lookup, row, { confirmMs, isStopped });
		if (searched.result === 'refused') {
			throw refusal(action, `MoviePilot did not search subscription ${row.id}`, searched.reason);
		}
		const doubt =
			searched.result === 'requested' && untilSearchable(row.createdAt, 0) === null ? ageUnknown : '';
		return { ...toRowJson(searched.row), search: searched.result, reason: `${searched.reason}${doubt}` };
	},
});

const ageUnknown = ' MoviePilot does not tell when it was created: less than a minute ago, it was skipped.';

/** @returns what to say instead of searching; undefined once it can be searched */
async function waitUntilSearchable({ context, index, row }: RowAction): Promise<IDataObject | undefined> {
	const waitMs = untilSearchable(row.createdAt, clock.now());
	if (waitMs === null || waitMs === 0) return undefined;
	const searchableAt = new Date(clock.now() + waitMs).toISOString();
	const isStopped = stopSignalOf(context);
	if (context.getNodeParameter('waitForNew', index) === true) {
		await pause(waitMs, isStopped);
		if (!isStopped()) return undefined;
	}
	const reason = `Less than a minute old: MoviePilot would skip it until ${searchableAt}`;
	return { ...toRowJson(row), search: 'too_young', reason, searchableAt };
}

function readConfirmSeconds(action: RowAction): number {
	const seconds = Number(action.context.getNodeParameter('confirmSeconds', action.index));
	if (seconds >= 0 && seconds <= 600) return seconds;
	throw refusal(
		action,
		'Wait for the Search must be 0 to 600 seconds',
		'MoviePilot itself gives a search 290.',
	);
}
