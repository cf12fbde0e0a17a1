import type { IDataObject } from 'n8n-workflow';
import { forget as forgetTarget, type Forgotten } from '../../../shared/core/ledger/forget';
import { executeItems } from '../../../shared/n8n/executeItems';
import { describeSaving, openLedger } from '../../../shared/n8n/ledgerStore';
import type { Operation } from '../../../shared/n8n/operations';
import { clock } from '../../../shared/transport/clock';
import { forgetFields, readTarget } from '../../fields/forgetTarget';
import { toTime } from '../../../shared/core/values';

export const forget: Operation = {
	name: 'Forget',
	value: 'forget',
	action: 'Forget a title or a source in the ledger',
	description: 'Let the same wish count as new, so that it is acted on again when it comes',
	notice: 'What is wished for again after this is acted on again.',
	deletes: true,
	properties: forgetFields,
	execute: async (context) => {
		const store = openLedger(context);
		return await executeItems(context, async (index) => {
			const target = readTarget(context, index);
			const at = clock.now();
			const forgotten = store.change((ledger) => forgetTarget(ledger, target, at));
			return [
				{
					...context.getInputData()[index]?.json,
					forgotten: forgotten.map(toJson),
					forgottenCount: forgotten.length,
					...describeSaving(store),
				},
			];
		});
	},
};

const toJson = ({ at, ...entry }: Forgotten): IDataObject => ({ ...entry, recordedAt: toTime(at) });
