import {
	isEmptyLedger,
	readLedgerFile,
	toLedgerFile,
} from '../../../../../nodes/shared/core/ledger/exchange';
import { emptyLedger } from '../../../../../nodes/shared/core/ledger/ledger';
import { record } from '../../../../../nodes/shared/core/ledger/record';
import { outcomeOf, start } from './entries';

const ledger = emptyLedger();
record(ledger, outcomeOf({}), start, 0);
record(
	ledger,
	outcomeOf({ mediaKey: 'movie:2', outcome: 'failed', mediaType: 'movie', is4k: true }),
	start,
	0,
);
const file = toLedgerFile(ledger, start);

describe('an exported ledger', () => {
	it('says what it is, of when, and of which version', () => {
		expect(file).toMatchObject({
			...{ format: 'media-requests-ledger', version: 1, exportedAt: new Date(start).toISOString() },
		});
	});

	it('is read back whole, with its wrapping or without', () => {
		const read = { ok: true, value: { ledger, isDamaged: false } };
		expect(readLedgerFile(JSON.parse(JSON.stringify(file)))).toEqual(read);
		expect(readLedgerFile(ledger)).toEqual(read);
	});

	it.each([
		['nothing', undefined],
		['another item', { mediaType: 'movie', tmdbId: 550 }],
		['a list', [file]],
		['the wrapping alone', { ...file, ledger: undefined }],
		['a later version', { ...file, ledger: { ...ledger, version: 2 } }],
	])('is not recognised in %s', (_name, value) => {
		expect(readLedgerFile(value)).toMatchObject({ ok: false });
	});

	it('of which a part is unreadable keeps the rest and says so', () => {
		const damaged = { ...ledger, titles: { 'movie:': { '550': 'broken!' } } };
		const read = readLedgerFile({ ...file, ledger: damaged });
		expect(read).toMatchObject({ ok: true, value: { isDamaged: true, ledger: { sources: ledger.sources } } });
	});

	it('of which nothing is readable is empty', () => {
		const read = readLedgerFile({ version: 1, sources: 1, titles: 2, open: 3 });
		expect(read.ok && read.value.isDamaged && isEmptyLedger(read.value.ledger)).toBe(true);
	});
});
