/** The ledger on its way out of n8n and back: a copy in another place, or a move to another workflow. */
import { isRecord, type Parsed } from '../values';
import type { Ledger } from './ledger';
import { parseLedger } from './parse';

export type LedgerFile = { format: typeof format; version: number; exportedAt: string; ledger: Ledger };

const format = 'media-requests-ledger';

/** @param now ms since 1970 */
export const toLedgerFile = (ledger: Ledger, now: number): LedgerFile => ({
	format,
	version: ledger.version,
	exportedAt: new Date(now).toISOString(),
	ledger,
});

/** `isDamaged`: what could not be read is missing from it. */
export type ReadLedger = { ledger: Ledger; isDamaged: boolean };

/** @param value what an export put out, or the ledger alone as it lies in static data */
export function readLedgerFile(value: unknown): Parsed<ReadLedger> {
	const stored = isRecord(value) && value.format === format ? value.ledger : value;
	if (!isRecord(stored) || !('version' in stored)) {
		return { ok: false, problem: 'This is not an exported ledger' };
	}
	if (stored.version !== 1) {
		const version = JSON.stringify(stored.version ?? null);
		return { ok: false, problem: `This ledger has version ${version}, and only version 1 is known here` };
	}
	const { ledger, damaged } = parseLedger(stored);
	return { ok: true, value: { ledger, isDamaged: damaged } };
}

export const isEmptyLedger = ({ sources, titles, open }: Ledger): boolean =>
	[sources, titles, open].every((index) => Object.keys(index).length === 0);
