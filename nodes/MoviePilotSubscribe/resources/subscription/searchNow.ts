import type { IDataObject } from 'n8n-workflow';
import { flag, mapped, wholeNumber } from '../../../shared/n8n/field';
import { pause, stopSignalOf } from '../../../shared/n8n/pause';
import { clock } from '../../../shared/transport/clock';
import { subscription } from '../../fields/subscriptionChoice';
import { searchRow, untilSearchable } from '../../rows/searchNow';
import { action } from '../makers';
import { toRowJson } from './rowJson';
import { eachRow, type RowAction } from './rowOperation';

const waitForNew = flag({
	displayName: 'Wait for New Subscriptions',
	name: 'waitForNew',
	type: 'boolean',
	default: true,
	description:
		'Whether to wait until a subscription is a minute old, which takes a minute at most. Otherwise the item tells from when on it can be searched.',
});

const confirmMs = mapped(
	wholeNumber({
		displayName: 'Max Wait (Seconds)',
		name: 'confirmSeconds',
		type: 'number',
		typeOptions: { minValue: 0, maxValue: 600, numberPrecision: 0 },
		default: 60,
		description:
			'How long to look for signs that the search ran before the next one is asked for; 0 = only ask. The search itself takes up to five minutes.',
	}),
	(seconds) => seconds * 1000,
);

export const searchNow = action({
	name: 'Search Now',
	value: 'searchNow',
	action: 'Search the sites for a subscription now',
	description: 'Have MoviePilot search all sites for a subscription and download what fits',
	notice: 'MoviePilot searches one subscription at a time, and drops another request without a word.',
	fields: { subscription, waitForNew, confirmMs },
	act: eachRow(async (of, input) => {
		const { client, row, run } = of;
		const early = await waitUntilSearchable(of, input.waitForNew);
		if (early) return early;
		const isStopped = stopSignalOf(run.context);
		const searched = await searchRow(client, client.rows, row, { confirmMs: input.confirmMs, isStopped });
		if (searched.result === 'refused')
			throw run.refusal(`MoviePilot did not search subscription ${row.id}`, searched.reason);
		const doubt =
			searched.result === 'requested' && untilSearchable(row.createdAt, 0) === null ? ageUnknown : '';
		return { ...toRowJson(searched.row), search: searched.result, reason: `${searched.reason}${doubt}` };
	}),
});

const ageUnknown = ' MoviePilot does not tell when it was created: less than a minute ago, it was skipped.';

/** @returns what to say instead of searching; undefined once it can be searched */
async function waitUntilSearchable(
	{ row, run }: RowAction,
	waits: boolean,
): Promise<IDataObject | undefined> {
	const waitMs = untilSearchable(row.createdAt, clock.now());
	if (waitMs === null || waitMs === 0) return undefined;
	const searchableAt = new Date(clock.now() + waitMs).toISOString();
	const isStopped = stopSignalOf(run.context);
	if (waits) {
		await pause(waitMs, isStopped);
		if (!isStopped()) return undefined;
	}
	const reason = `Less than a minute old: MoviePilot would skip it until ${searchableAt}`;
	return { ...toRowJson(row), search: 'too_young', reason, searchableAt };
}
