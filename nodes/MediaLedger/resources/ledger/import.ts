import { mergeLedger } from '../../../shared/core/ledger/merge';
import { toStatistics } from '../../../shared/core/ledger/statistics';
import { choiceOf, flag, inputItem, textField } from '../../../shared/n8n/field';
import { describeSaving } from '../../../shared/n8n/ledgerStore';
import { clock } from '../../../shared/transport/clock';
import { action } from '../makers';
import { readImport } from './readImport';

const importFrom = choiceOf(['file', 'json'], {
	displayName: 'Import From',
	name: 'importFrom',
	type: 'options',
	options: [
		{ name: 'File', value: 'file', description: 'A JSON file in a binary field of the input' },
		{ name: 'JSON', value: 'json', description: 'The input item itself' },
	],
	default: 'json',
});

const inputField = textField({
	displayName: 'Input Binary Field',
	name: 'binaryPropertyName',
	type: 'string',
	displayOptions: { show: { importFrom: ['file'] } },
	default: 'data',
	hint: 'The name of the input binary field containing the file',
});

const mode = choiceOf(['merge', 'replace'], {
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
});

const takeReadable = flag({
	displayName: 'Take What Is Readable',
	name: 'takeReadable',
	type: 'boolean',
	default: false,
	description: 'Whether to import the rest of a ledger of which parts cannot be read, instead of refusing it',
});

export const importLedger = action({
	name: 'Import',
	value: 'import',
	action: 'Import a ledger',
	description: 'Bring back an exported ledger, or join it with the one that is there',
	fields: { importFrom, inputField, mode, takeReadable, item: inputItem },
	act: async (store, input, run) => {
		const count = () => toStatistics(store.ledger, clock.now(), () => 0).entries;
		const { ledger, isDamaged } = await readImport(input, run);
		const entriesBefore = count();
		if (input.mode === 'replace') store.replace(ledger);
		else store.change((known) => mergeLedger(known, ledger));
		return [{ mode: input.mode, entriesBefore, entries: count(), isDamaged, ...describeSaving(store) }];
	},
});
