import { mergeLedger } from '../../../shared/core/ledger/merge';
import { toStatistics } from '../../../shared/core/ledger/statistics';
import { executeItems } from '../../../shared/n8n/executeItems';
import { describeSaving, openLedger } from '../../../shared/n8n/ledgerStore';
import type { Operation } from '../../../shared/n8n/operations';
import { clock } from '../../../shared/transport/clock';
import { importFields } from './importFields';
import { readImport } from './readImport';

export const importLedger: Operation = {
	name: 'Import',
	value: 'import',
	action: 'Import a ledger',
	description: 'Bring back an exported ledger, or join it with the one that is there',
	properties: importFields,
	execute: async (context) => {
		const store = openLedger(context);
		const count = () => toStatistics(store.ledger, clock.now(), () => 0).entries;
		return await executeItems(context, async (index) => {
			const { ledger, isDamaged } = await readImport(context, index);
			const entriesBefore = count();
			const mode = context.getNodeParameter('mode', index);
			if (mode === 'replace') store.replace(ledger);
			else store.change((known) => mergeLedger(known, ledger));
			return [{ mode, entriesBefore, entries: count(), isDamaged, ...describeSaving(store) }];
		});
	},
};
