import type { IDataObject } from 'n8n-workflow';
import { isEmptyLedger, readLedgerFile, type ReadLedger } from '../../../shared/core/ledger/exchange';
import type { Run } from '../../../shared/n8n/shape';

type Source = { importFrom: 'file' | 'json'; inputField: string; item: IDataObject };

async function readSource({ importFrom, inputField, item }: Source, run: Run): Promise<unknown> {
	if (importFrom === 'json') return item;
	const buffer = await run.context.helpers.getBinaryDataBuffer(run.index, inputField);
	try {
		return JSON.parse(buffer.toString('utf8'));
	} catch {
		throw run.refusal(
			'The file is not JSON',
			'Nothing was imported. Is it complete, and was it written by Media Ledger: Export?',
		);
	}
}

/** @throws NodeOperationError for what would lose entries without anybody having said that it may */
export async function readImport(source: Source & { takeReadable: boolean }, run: Run): Promise<ReadLedger> {
	const read = readLedgerFile(await readSource(source, run));
	if (!read.ok) throw run.refusal(read.problem, 'Nothing was imported.');
	if (!read.value.isDamaged) return read.value;
	if (!source.takeReadable)
		throw run.refusal(
			'Parts of this ledger cannot be read',
			'Nothing was imported. Turn on "Take What Is Readable" to import the rest.',
		);
	if (isEmptyLedger(read.value.ledger))
		throw run.refusal('Nothing of this ledger can be read', 'Nothing was imported.');
	return read.value;
}
