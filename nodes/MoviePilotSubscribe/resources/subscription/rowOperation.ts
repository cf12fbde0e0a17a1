/** What all operations on existing subscriptions have in common: which rows, one after another, one result each. */
import type { IDataObject } from 'n8n-workflow';
import type { Run } from '../../../shared/n8n/shape';
import type { ActionResult, SubscriptionRow } from '../../client/model';
import type { SubscriptionChoice } from '../../rows/findRow';
import type { Client } from '../makers';

export type RowAction = { client: Client; row: SubscriptionRow; run: Run };

export const eachRow =
	<I extends { subscription: SubscriptionChoice }>(
		act: (action: RowAction, input: I) => Promise<IDataObject>,
	) =>
	async (client: Client, input: I, run: Run): Promise<IDataObject[]> => {
		const results: IDataObject[] = [];
		for (const row of await client.rows.find(input.subscription, run)) {
			results.push(await act({ client, row, run }, input));
		}
		return results;
	};

/** A refusal in words comes with HTTP 200. @throws NodeOperationError */
export function ensureDone({ row, run }: RowAction, result: ActionResult, what: string): void {
	if (result.success) return;
	const said = result.said === '' ? 'It gave no reason.' : `MoviePilot said: ${result.said}`;
	throw run.refusal(`MoviePilot did not ${what} subscription ${row.id}`, said);
}

/** What MoviePilot has now, since its "success" proves nothing. @throws NodeOperationError when the row is gone */
export async function readBack({ client, row, run }: RowAction): Promise<SubscriptionRow> {
	const now = await client.rows.readAgain(row.id);
	if (now) return now;
	throw run.refusal(
		`Subscription ${row.id} is gone`,
		'It was completed or deleted at the same moment. See Subscription: Get History.',
	);
}
