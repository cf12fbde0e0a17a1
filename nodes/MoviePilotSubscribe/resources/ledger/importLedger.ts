import { NodeOperationError, type IExecuteFunctions } from 'n8n-workflow';
import { isEmptyLedger, readLedgerFile, type ReadLedger } from '../../../shared/core/ledger/exchange';
import { mergeLedger } from '../../../shared/core/ledger/merge';
import { toStatistics } from '../../../shared/core/ledger/statistics';
import { executeItems } from '../../../shared/n8n/executeItems';
import { openLedger } from '../../../shared/n8n/ledgerStore';
import type { Operation } from '../../../shared/n8n/operations';
import { clock } from '../../../shared/transport/clock';
import { importFields } from './importFields';
import { describeSaving } from './saved';

export const importLedger: Operation = {
	name: 'Import',
	value: 'importLedger',
	action: 'Import a ledger',
	description: 'Bring back an exported ledger, or join it with the one that is there',
	worksOffline: true,
	properties: importFields,
	execute: async (context) => {
		const store = openLedger(context);
		const count = () => toStatistics(store.ledger, clock.now(), () => 0).entries;
		return await executeItems(context, async (index) => {
			const { ledger, isDamaged } = readImport(context, index, await readFile(context, index));
			const entriesBefore = count();
			const mode = context.getNodeParameter('mode', index);
			if (mode === 'replace') store.replace(ledger);
			else store.change((known) => mergeLedger(known, ledger));
			return [{ mode, entriesBefore, entries: count(), isDamaged, ...describeSaving(store) }];
		});
	},
};

async function readFile(context: IExecuteFunctions, itemIndex: number): Promise<unknown> {
	if (context.getNodeParameter('importFrom', itemIndex) !== 'file')
		return context.getInputData()[itemIndex]?.json;
	const field = String(context.getNodeParameter('binaryPropertyName', itemIndex));
	const buffer = await context.helpers.getBinaryDataBuffer(itemIndex, field);
	try {
		return JSON.parse(buffer.toString('utf8'));
	} catch {
		throw new NodeOperationError(context.getNode(), 'The file is not JSON', {
			itemIndex,
			description: 'Nothing was imported. Is it complete, and was it written by "Ledger: Export"?',
		});
	}
}

/** @throws NodeOperationError for what would lose entries without anybody having said that it may */
function readImport(context: IExecuteFunctions, itemIndex: number, value: unknown): ReadLedger {
	const read = readLedgerFile(value);
	const takesReadable = context.getNodeParameter('takeReadable', itemIndex) === true;
	const refuse = (problem: string, description: string) =>
		new NodeOperationError(context.getNode(), problem, { itemIndex, description });
	if (!read.ok) throw refuse(read.problem, 'Nothing was imported.');
	if (!read.value.isDamaged) return read.value;
	if (!takesReadable)
		throw refuse(
			'Parts of this ledger cannot be read',
			'Nothing was imported. Turn on "Take What Is Readable" to import the rest.',
		);
	if (isEmptyLedger(read.value.ledger))
		throw refuse('Nothing of this ledger can be read', 'Nothing was imported.');
	return read.value;
}
