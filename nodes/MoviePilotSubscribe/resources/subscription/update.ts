import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { readSubscriptionOptions, subscriptionOptions } from '../../fields/subscriptionOptions';
import type { SubscriptionOptions, SubscriptionRow } from '../../client/model';
import { parseOptions } from '../../client/shapes/subscription';
import { ensureDone, readBack, refusal, rowOperation, type RowAction } from './rowOperation';
import { toRowJson } from './rowJson';
import { setState } from './setState';

/** What only has a meaning for a wish, at its creation. */
const onlyAtCreation = ['resolution4k'];

const changes = {
	...subscriptionOptions,
	displayName: 'Changes',
	placeholder: 'Add change',
	options: (subscriptionOptions.options ?? []).filter(({ name }) => !onlyAtCreation.includes(name)),
};

export const update = rowOperation({
	name: 'Update',
	value: 'update',
	action: 'Update the options of a subscription',
	description: 'Change the options that are added; everything else stays as it is',
	notice: 'An option that is added and left empty is cleared.',
	fields: [changes],
	act: async (action) => {
		const { options, state } = readChanges(action.context, action.index);
		if (Object.keys(options).length === 0 && state === undefined) {
			throw refusal(action, 'Nothing to change', 'Add at least one option under Changes.');
		}
		const before = parseOptions(action.row.raw);
		const changed = await change(action, options);
		const now = await toState(action, changed, state);
		return { ...toRowJson(now), changed: differences(before, action.row.state, now) };
	},
});

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Empty fields are kept: adding one and leaving it empty says that it is to be cleared. */
function readChanges(context: IExecuteFunctions, index: number) {
	const set = context.getNodeParameter('subscriptionOptions', index, {}) as IDataObject;
	const given = readSubscriptionOptions(context, index);
	delete given.paused;
	delete given.resolution4k;
	const isText = (name: string) => typeof set[name] === 'string' && !['state', 'filterGroups'].includes(name);
	const cleared = Object.keys(set).filter((name) => isText(name) && !(name in given));
	const isCleared = (name: string) => name in set && !(name in given);
	const options: SubscriptionOptions = {
		...given,
		...Object.fromEntries(cleared.map((name) => [name, ''])),
		...(isCleared('sites') ? { sites: [] } : {}),
		...(isCleared('filterGroups') ? { filterGroups: [] } : {}),
	};
	return { options, state: set.state };
}

async function change(action: RowAction, options: SubscriptionOptions): Promise<SubscriptionRow> {
	if (Object.keys(options).length === 0) return action.row;
	ensureDone(action, await action.client.updateSubscription(action.row, options), 'update');
	const now = await readBack(action);
	const stored: SubscriptionOptions = parseOptions(now.raw);
	const wrong = Object.entries(options).filter(
		([name, value]) => !isSame(stored[name as keyof SubscriptionOptions], value),
	);
	if (wrong.length === 0) return now;
	throw refusal(
		action,
		`MoviePilot did not take over: ${wrong.map(([name]) => name).join(', ')}`,
		'It said yes, but the subscription has other values. Older versions do not clear what was set once.',
	);
}

async function toState(action: RowAction, row: SubscriptionRow, state: unknown): Promise<SubscriptionRow> {
	if (state === 'paused' && row.state !== 'S') return await setState(action, 'S');
	return state === 'active' && row.state === 'S' ? await setState(action, 'R') : row;
}

/** Names of what is different now; empty when everything had these values already. */
function differences(before: SubscriptionOptions, stateBefore: string, now: SubscriptionRow): string[] {
	const after: SubscriptionOptions = parseOptions(now.raw);
	const options = Object.entries(before)
		.filter(([name, value]) => !isSame(after[name as keyof SubscriptionOptions], value))
		.map(([name]) => name);
	return stateBefore === now.state ? options : [...options, 'state'];
}
