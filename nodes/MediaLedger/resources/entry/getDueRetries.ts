import type { IDataObject } from 'n8n-workflow';
import { dueRetries, type DueRetry } from '../../../shared/core/ledger/dueRetries';
import { openLedger } from '../../../shared/n8n/ledgerStore';
import type { Operation } from '../../../shared/n8n/operations';
import { clock } from '../../../shared/transport/clock';
import { limitFields, readLimit } from '../../../shared/n8n/limit';
import { toTime } from '../../../shared/core/values';
import { pairedWithAll } from '../../../shared/n8n/executeItems';

export const getDueRetries: Operation = {
	name: 'Get Due Retries',
	value: 'getDueRetries',
	action: 'Get what is due for another try',
	description: 'Media items for what did not work out before, to be sent the same way again',
	properties: [
		...limitFields,
		{
			displayName: 'Include Waiting',
			name: 'includeWaiting',
			type: 'boolean',
			default: false,
			description: 'Whether to return those as well whose time to be tried again has not come',
		},
	],
	execute: async (context) => {
		const { ledger } = openLedger(context);
		const includeWaiting = context.getNodeParameter('includeWaiting', 0) === true;
		const now = clock.now();
		const retries = dueRetries(ledger, now, includeWaiting).slice(0, readLimit(context, 0));
		const pairedItem = pairedWithAll(context);
		return retries.map((retry) => ({ json: toJson(retry, now), pairedItem }));
	},
};

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
