import type { SubscriptionRow } from '../../client/model';
import { ensureDone, readBack, type RowAction } from './rowOperation';

const verbs = { S: 'pause', R: 'resume' } as const;

/** @returns the row as it was read back */
export async function setState(action: RowAction, state: 'S' | 'R'): Promise<SubscriptionRow> {
	ensureDone(action, await action.client.setSubscriptionState(action.row.id, state), verbs[state]);
	const now = await readBack(action);
	if (now.state === state) return now;
	throw action.run.refusal(
		`MoviePilot did not ${verbs[state]} subscription ${now.id}`,
		`It said yes, but the subscription is in state ${now.state}.`,
	);
}
