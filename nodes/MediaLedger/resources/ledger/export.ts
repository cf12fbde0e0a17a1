import { toLedgerFile } from '../../../shared/core/ledger/exchange';
import { choiceOf, textField } from '../../../shared/n8n/field';
import { clock } from '../../../shared/transport/clock';
import { batch } from '../makers';

const exportAs = choiceOf(['file', 'json'], {
	displayName: 'Export As',
	name: 'exportAs',
	type: 'options',
	options: [
		{ name: 'File', value: 'file', description: 'A JSON file as binary data' },
		{ name: 'JSON', value: 'json', description: 'The item itself' },
	],
	default: 'json',
});

const outputField = textField({
	displayName: 'Put Output File in Field',
	name: 'binaryPropertyName',
	type: 'string',
	displayOptions: { show: { exportAs: ['file'] } },
	default: 'data',
	hint: 'The name of the output binary field to put the file in',
});

export const exportLedger = batch({
	name: 'Export',
	value: 'export',
	action: 'Export the ledger',
	description: 'The whole ledger as one item, or as a file to be kept somewhere else',
	fields: {},
	common: { exportAs, outputField },
	carryOut: async ({ ledger }, asked, { context }, { exportAs: form, outputField: name }) => {
		const file = toLedgerFile(ledger, clock.now());
		const inputs = asked.map(({ index }) => index);
		if (form === 'json') return [{ json: { ...file }, inputs }];
		const { ledger: content, ...about } = file;
		const fileName = `media-requests-ledger-${file.exportedAt.slice(0, 19).replaceAll(':', '-')}.json`;
		const buffer = Buffer.from(JSON.stringify({ ...about, ledger: content }), 'utf8');
		const data = await context.helpers.prepareBinaryData(buffer, fileName, 'application/json');
		const json = { ...about, fileName, bytes: buffer.length };
		return [{ json, binary: { [name || 'data']: data }, inputs }];
	},
});
