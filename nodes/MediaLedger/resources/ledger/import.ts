import type { INodeProperties } from 'n8n-workflow';
import { mergeLedger } from '../../../shared/core/ledger/merge';
import { toStatistics } from '../../../shared/core/ledger/statistics';
import { executeItems } from '../../../shared/n8n/executeItems';
import { describeSaving, openLedger } from '../../../shared/n8n/ledgerStore';
import type { Operation } from '../../../shared/n8n/operations';
import { clock } from '../../../shared/transport/clock';
import { readImport } from './readImport';

const importFields: INodeProperties[] = [
	{
		displayName: 'Import From',
		name: 'importFrom',
		type: 'options',
		options: [
			{ name: 'File', value: 'file', description: 'A JSON file in a binary field of the input' },
			{ name: 'JSON', value: 'json', description: 'The input item itself' },
		],
		default: 'json',
	},
	{
		displayName: 'Input Binary Field',
		name: 'binaryPropertyName',
		type: 'string',
		displayOptions: { show: { importFrom: ['file'] } },
		default: 'data',
		hint: 'The name of the input binary field containing the file',
	},
	{
		displayName: 'Mode',
		name: 'mode',
		type: 'options',
		options: [
			{
				name: 'Merge',
				value: 'merge',
				description: 'Add what is missing or newer; nothing that is known is lost',
			},
			{
				name: 'Replace',
				value: 'replace',
				description: 'What is in the ledger now is lost: export it first',
			},
		],
		default: 'merge',
	},
	{
		displayName: 'Take What Is Readable',
		name: 'takeReadable',
		type: 'boolean',
		default: false,
		description:
			'Whether to import the rest of a ledger of which parts cannot be read, instead of refusing it',
	},
];

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
