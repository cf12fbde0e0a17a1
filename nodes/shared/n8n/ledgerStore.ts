/**
 * The ledger in n8n's static data.
 *
 * n8n reads static data when an execution starts and writes it whole when it ends, so of two executions that
 * overlap the later one wipes out the other's entries. What this process wrote in the last hours is therefore
 * merged into every snapshot. The data object itself is mutated and never replaced: n8n would not notice.
 */
import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import type { Ledger } from '../core/ledger/ledger';
import { closeSettled, mergeLedger } from '../core/ledger/merge';
import { parseLedger } from '../core/ledger/parse';
import { excerpt, prune, record, type Bounds, type UnitOutcome } from '../core/ledger/record';
import { clock } from '../transport/clock';

const KEY = 'mediaRequestsLedger';
/** Longer than any execution takes: the snapshot of one that started before a write is as old as itself. */
const rememberMs = 2 * 60 * 60_000;

/** What was done to the ledger, to be done again to a snapshot that is older. */
type Write = { at: number; apply: (ledger: Ledger) => void };

const recentWrites = new Map<string, Write[]>();

export type LedgerStore = {
	ledger: Ledger;
	/** False in a run by hand: n8n does not save static data then. */
	isSaved: boolean;
	write: (units: readonly UnitOutcome[], bounds: Bounds) => void;
	/** @param apply is done again to older snapshots for hours, and must leave alone what is newer than itself */
	change: <T>(apply: (ledger: Ledger) => T) => T;
	/** Runs that overlap with this one still merge theirs into it. */
	replace: (next: Ledger) => void;
	/** The key that damaged data was set aside under, if there was any. */
	setAside: string | undefined;
};

export function openLedger(context: IExecuteFunctions): LedgerStore {
	const data = context.getWorkflowStaticData('global');
	const { ledger, damaged } = parseLedger(data[KEY]);
	const setAside = damaged ? keepDamaged(data) : undefined;
	const isSaved = context.getMode() !== 'manual';
	const workflowId = context.getWorkflow().id ?? '';
	for (const { apply } of recent(workflowId)) apply(ledger);
	closeSettled(ledger);
	const save = (apply: Write['apply']): void => {
		if (isSaved) recent(workflowId).push({ at: clock.now(), apply });
		data[KEY] = ledger;
	};
	return {
		ledger,
		setAside,
		isSaved,
		write: (units, bounds) => {
			for (const unit of units) record(ledger, unit, clock.now(), clock.random());
			prune(ledger, bounds, clock.now());
			const part = excerpt(ledger, units);
			save((snapshot) => mergeLedger(snapshot, part));
		},
		change: (apply) => {
			const result = apply(ledger);
			save(apply);
			return result;
		},
		replace: (next) => {
			if (isSaved) recentWrites.delete(workflowId);
			Object.assign(ledger, next);
			save((snapshot) => mergeLedger(snapshot, next));
		},
	};
}

/** What an operation that writes says about it: n8n saves static data at the end of a run, and not of one by hand. */
export const describeSaving = ({
	isSaved,
	setAside,
}: Pick<LedgerStore, 'isSaved' | 'setAside'>): IDataObject => ({
	saved: isSaved,
	...(isSaved ? {} : { note: 'Run by hand: n8n saves no static data, so this is forgotten afterwards' }),
	...(setAside === undefined ? {} : { damagedDataKeptAs: setAside }),
});

/** @returns the key it is kept under: one that holds the same already, or a free one */
function keepDamaged(data: IDataObject): string {
	const damaged = JSON.stringify(data[KEY]);
	const name = `${KEY}_damaged_${clock.today()}`;
	for (let number = 1; ; number++) {
		const key = number === 1 ? name : `${name}_${number}`;
		if (data[key] === undefined) data[key] = data[KEY];
		if (JSON.stringify(data[key]) === damaged) return key;
	}
}

function recent(workflowId: string): Write[] {
	const oldest = clock.now() - rememberMs;
	const writes = (recentWrites.get(workflowId) ?? []).filter(({ at }) => at >= oldest);
	recentWrites.set(workflowId, writes);
	return writes;
}
