/**
 * The ledger in n8n's static data.
 *
 * n8n reads static data when an execution starts and writes it whole when it ends, so of two executions that
 * overlap the later one wipes out the other's entries. What this process wrote in the last minutes is therefore
 * merged into every snapshot. The data object itself is mutated and never replaced: n8n would not notice.
 */
import type { IExecuteFunctions } from 'n8n-workflow';
import type { Ledger } from '../core/ledger/ledger';
import { parseLedger } from '../core/ledger/parse';
import { mergeLedger } from '../core/ledger/merge';
import { prune, type Bounds } from '../core/ledger/prune';
import { excerpt, record, type UnitOutcome } from '../core/ledger/record';
import { clock } from '../transport/clock';

const KEY = 'mediaRequestsLedger';
const rememberMs = 10 * 60_000;

const recentWrites = new Map<string, { at: number; part: Ledger }[]>();

export type LedgerStore = {
	ledger: Ledger;
	/** False in a run by hand: n8n does not save static data then. */
	isSaved: boolean;
	/** @returns the keys the damaged data was set aside under, if there was any */
	write: (units: readonly UnitOutcome[], bounds: Bounds) => void;
	setAside: string | undefined;
};

export function openLedger(context: IExecuteFunctions): LedgerStore {
	const data = context.getWorkflowStaticData('global');
	const { ledger, damaged } = parseLedger(data[KEY]);
	const setAside = damaged ? `${KEY}_damaged_${clock.today()}` : undefined;
	if (setAside !== undefined && data[setAside] === undefined) data[setAside] = data[KEY];
	const workflowId = context.getWorkflow().id ?? '';
	for (const { part } of recent(workflowId)) mergeLedger(ledger, part);
	return {
		ledger,
		setAside,
		isSaved: context.getMode() !== 'manual',
		write: (units, bounds) => {
			for (const unit of units) record(ledger, unit, clock.now(), clock.random());
			prune(ledger, bounds, clock.now());
			recent(workflowId).push({ at: clock.now(), part: excerpt(ledger, units) });
			data[KEY] = ledger;
		},
	};
}

function recent(workflowId: string): { at: number; part: Ledger }[] {
	const oldest = clock.now() - rememberMs;
	const writes = (recentWrites.get(workflowId) ?? []).filter(({ at }) => at >= oldest);
	recentWrites.set(workflowId, writes);
	return writes;
}
