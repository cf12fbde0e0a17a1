import { NodeOperationError, type IExecuteFunctions } from 'n8n-workflow';
import { isEmptyLedger, readLedgerFile, type ReadLedger } from '../../../shared/core/ledger/exchange';

async function readSource(context: IExecuteFunctions, itemIndex: number): Promise<unknown> {
	if (context.getNodeParameter('importFrom', itemIndex) !== 'file')
		return context.getInputData()[itemIndex]?.json;
	const field = String(context.getNodeParameter('binaryPropertyName', itemIndex));
	const buffer = await context.helpers.getBinaryDataBuffer(itemIndex, field);
	try {
		return JSON.parse(buffer.toString('utf8'));
	} catch {
		throw new NodeOperationError(context.getNode(), 'The file is not JSON', {
			itemIndex,
			description: 'Nothing was imported. Is it complete, and was it written by Media Ledger: Export?',
		});
	}
}

/** @throws NodeOperationError for what would lose entries without anybody having said that it may */
export async function readImport(context: IExecuteFunctions, itemIndex: number): Promise<ReadLedger> {
	const read = readLedgerFile(await readSource(context, itemIndex));
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
