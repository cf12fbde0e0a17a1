import type { IDataObject } from 'n8n-workflow';
import { toLedgerFile } from '../../../shared/core/ledger/exchange';
import { openLedger } from '../../../shared/n8n/ledgerStore';
import type { Operation } from '../../../shared/n8n/operations';
import { clock } from '../../../shared/transport/clock';
import { pairedWithAll } from '../../../shared/n8n/executeItems';

export const exportLedger: Operation = {
	name: 'Export',
	value: 'export',
	action: 'Export the ledger',
	description: 'The whole ledger as one item, or as a file to be kept somewhere else',
	properties: [
		{
			displayName: 'Export As',
			name: 'exportAs',
			type: 'options',
			options: [
				{ name: 'File', value: 'file', description: 'A JSON file as binary data' },
				{ name: 'JSON', value: 'json', description: 'The item itself' },
			],
			default: 'json',
		},
		{
			displayName: 'Put Output File in Field',
			name: 'binaryPropertyName',
			type: 'string',
			displayOptions: { show: { exportAs: ['file'] } },
			default: 'data',
			hint: 'The name of the output binary field to put the file in',
		},
	],
	execute: async (context) => {
		const { ledger } = openLedger(context);
		const file = toLedgerFile(ledger, clock.now());
		const pairedItem = pairedWithAll(context);
		if (context.getNodeParameter('exportAs', 0) !== 'file') {
			const json: IDataObject = { ...file };
			return [{ json, pairedItem }];
		}
		const { ledger: content, ...about } = file;
		const fileName = `media-requests-ledger-${file.exportedAt.slice(0, 19).replaceAll(':', '-')}.json`;
		const buffer = Buffer.from(JSON.stringify({ ...about, ledger: content }), 'utf8');
		const binary = await context.helpers.prepareBinaryData(buffer, fileName, 'application/json');
		const field = String(context.getNodeParameter('binaryPropertyName', 0)) || 'data';
		return [{ json: { ...about, fileName, bytes: buffer.length }, binary: { [field]: binary }, pairedItem }];
	},
};
