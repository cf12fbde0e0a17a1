import type { IDataObject } from 'n8n-workflow';
import { dueRetries, type DueRetry } from '../../../shared/core/ledger/dueRetries';
import { toTime } from '../../../shared/core/values';
import { flag } from '../../../shared/n8n/field';
import { limit } from '../../../shared/n8n/limit';
import { clock } from '../../../shared/transport/clock';
import { once } from '../makers';

const includeWaiting = flag({
	displayName: 'Include Waiting',
	name: 'includeWaiting',
	type: 'boolean',
	default: false,
	description: 'Whether to return those as well whose time to be tried again has not come',
});

export const getDueRetries = once({
	name: 'Get Due Retries',
	value: 'getDueRetries',
	action: 'Get what is due for another try',
	description: 'Media items for what did not work out before, to be sent the same way again',
	fields: { limit, includeWaiting },
	answer: async ({ ledger }, { limit: most, includeWaiting: waiting }) => {
		const now = clock.now();
		const retries = dueRetries(ledger, now, waiting).slice(0, most);
		return retries.map((retry) => toJson(retry, now));
	},
});

/** What happened before stands apart, so that nobody takes the last outcome for the next one. */
const toJson = ({ outcome, reason, attempts, nextAt, ...item }: DueRetry, now: number): IDataObject => ({
	...item,
	retry: {
		lastOutcome: outcome,
		lastReason: reason,
		attempts,
		dueSince: toTime(nextAt),
		isDue: nextAt <= now,
	},
});
