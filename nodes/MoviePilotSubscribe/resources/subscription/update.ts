import type { SubscriptionOptions, SubscriptionRow } from '../../client/model';
import { parseOptions } from '../../client/shapes/subscription';
import { subscription } from '../../fields/subscriptionChoice';
import { subscriptionChanges } from '../../fields/subscriptionOptions';
import { action } from '../makers';
import { toRowJson } from './rowJson';
import { eachRow, ensureDone, readBack, type RowAction } from './rowOperation';
import { setState } from './setState';

export const update = action({
	name: 'Update',
	value: 'update',
	action: 'Update the options of a subscription',
	description: 'Change the options that are added; everything else stays as it is',
	notice: 'An option that is added and left empty is cleared.',
	fields: { subscription, changes: subscriptionChanges },
	act: eachRow(async (of, { changes: { state, ...options } }) => {
		if (Object.keys(options).length === 0 && state === undefined)
			throw of.run.refusal('Nothing to change', 'Add at least one option under Changes.');
		const before = parseOptions(of.row.raw);
		const changed = await change(of, options);
		const now = await toState(of, changed, state);
		return { ...toRowJson(now), changed: differences(before, of.row.state, now) };
	}),
});

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

async function change(of: RowAction, options: SubscriptionOptions): Promise<SubscriptionRow> {
	if (Object.keys(options).length === 0) return of.row;
	ensureDone(of, await of.client.updateSubscription(of.row, options), 'update');
	const now = await readBack(of);
	const stored: SubscriptionOptions = parseOptions(now.raw);
	const wrong = Object.entries(options).filter(
		([name, value]) => !isSame(stored[name as keyof SubscriptionOptions], value),
	);
	if (wrong.length === 0) return now;
	throw of.run.refusal(
		`MoviePilot did not take over: ${wrong.map(([name]) => name).join(', ')}`,
		'It said yes, but the subscription has other values. Older versions do not clear what was set once.',
	);
}

async function toState(
	of: RowAction,
	row: SubscriptionRow,
	state: 'active' | 'paused' | undefined,
): Promise<SubscriptionRow> {
	if (state === 'paused' && row.state !== 'S') return await setState(of, 'S');
	return state === 'active' && row.state === 'S' ? await setState(of, 'R') : row;
}

/** Names of what is different now; empty when everything had these values already. */
function differences(before: SubscriptionOptions, stateBefore: string, now: SubscriptionRow): string[] {
	const after: SubscriptionOptions = parseOptions(now.raw);
	const options = Object.entries(before)
		.filter(([name, value]) => !isSame(after[name as keyof SubscriptionOptions], value))
		.map(([name]) => name);
	return stateBefore === now.state ? options : [...options, 'state'];
}
