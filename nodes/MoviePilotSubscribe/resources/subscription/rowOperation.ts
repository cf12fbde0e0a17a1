/** What all operations on existing subscriptions have in common: which row, one after another, one result each. */
import {
	NodeOperationError,
	type IDataObject,
	type IExecuteFunctions,
	type INodeProperties,
} from 'n8n-workflow';
import { executeItems } from '../../../shared/n8n/executeItems';
import type { Operation } from '../../../shared/n8n/operations';
import { readSubscriptionChoice, subscriptionChoiceFields } from '../../fields/subscriptionChoice';
import type { ActionResult, SubscriptionRow } from '../../client/model';
import { connectMoviePilot, type MoviePilot } from '../../client';
import { createRowLookup, type RowLookup } from '../../rows/findRow';

export type RowAction = {
	context: IExecuteFunctions;
	index: number;
	client: MoviePilot;
	lookup: RowLookup;
	row: SubscriptionRow;
};

type Definition = Omit<Operation, 'execute' | 'properties'> & {
	fields?: INodeProperties[];
	act: (action: RowAction) => Promise<IDataObject>;
};

export const rowOperation = ({ fields = [], act, ...named }: Definition): Operation => ({
	...named,
	properties: [...subscriptionChoiceFields, ...fields],
	execute: async (context) => {
		const client = await connectMoviePilot(context);
		const lookup = createRowLookup(client);
		return await executeItems(context, async (index) => {
			const choice = readSubscriptionChoice(context, index);
			const results: IDataObject[] = [];
			for (const row of await lookup.find(context, index, choice)) {
				results.push(await act({ context, index, client, lookup, row }));
			}
			return results;
		});
	},
});

export const refusal = ({ context, index }: RowAction, message: string, description: string) =>
	new NodeOperationError(context.getNode(), message, { itemIndex: index, description });

/** A refusal in words comes with HTTP 200. @throws NodeOperationError */
export function ensureDone(action: RowAction, result: ActionResult, what: string): void {
	if (result.success) return;
	const said = result.said === '' ? 'It gave no reason.' : `MoviePilot said: ${result.said}`;
	throw refusal(action, `MoviePilot did not ${what} subscription ${action.row.id}`, said);
}

/** What MoviePilot has now, since its "success" proves nothing. @throws NodeOperationError when the row is gone */
export async function readBack(action: RowAction): Promise<SubscriptionRow> {
	const row = await action.lookup.readAgain(action.row.id);
	if (row) return row;
	throw refusal(
		action,
		`Subscription ${action.row.id} is gone`,
		'It was completed or deleted at the same moment. See Subscription: Get History.',
	);
}
