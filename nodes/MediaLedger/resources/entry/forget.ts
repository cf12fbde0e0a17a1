import type { IDataObject } from 'n8n-workflow';
import { forget as forgetTarget, type Forgotten } from '../../../shared/core/ledger/forget';
import { toTime } from '../../../shared/core/values';
import { inputItem } from '../../../shared/n8n/field';
import { describeSaving } from '../../../shared/n8n/ledgerStore';
import { clock } from '../../../shared/transport/clock';
import { target } from '../../fields/forgetTarget';
import { action } from '../makers';

export const forget = action({
	name: 'Forget',
	value: 'forget',
	action: 'Forget a title or a source in the ledger',
	description: 'Let the same wish count as new, so that it is acted on again when it comes',
	notice: 'What is wished for again after this is acted on again.',
	deletes: true,
	fields: { target, item: inputItem },
	act: async (store, { target: wanted, item }) => {
		const at = clock.now();
		const forgotten = store.change((ledger) => forgetTarget(ledger, wanted, at));
		return [
			{
				...item,
				forgotten: forgotten.map(toJson),
				forgottenCount: forgotten.length,
				...describeSaving(store),
			},
		];
	},
});

const toJson = ({ at, ...entry }: Forgotten): IDataObject => ({ ...entry, recordedAt: toTime(at) });
