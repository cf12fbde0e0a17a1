/** Acts on what a check proposed, after looking again: each proposal must still hold, and removals are read back. */
import { forget } from '../../shared/core/ledger/forget';
import type { UnitOutcome } from '../../shared/core/ledger/record';
import { objectionTo, type Proposal } from '../../shared/core/ledger/repair';
import type { Report } from '../../shared/core/ledger/report';
import type { LedgerStore } from '../../shared/n8n/ledgerStore';
import { createBreaker, type Breaker } from '../../shared/transport/breaker';
import { clock } from '../../shared/transport/clock';
import type { MoviePilot } from '../client';
import { toInventory } from './inventory';
import { fetchLists } from './serverLists';

export type Ending = Proposal & { done: boolean; reason: string };

/** Nothing that the report does not name is forgotten here, however old it is. */
const unbounded = { retentionDays: 0, maxEntries: Number.POSITIVE_INFINITY };

export async function repairLedger(
	client: MoviePilot,
	store: Pick<LedgerStore, 'ledger' | 'write' | 'change'>,
	report: Report,
	proposals: readonly Proposal[],
	dryRun: boolean,
): Promise<Ending[]> {
	const inventory = toInventory(await fetchLists(client));
	const judged = proposals.map((proposal) => ({
		proposal,
		objection: objectionTo(proposal, report, store.ledger, inventory),
	}));
	const accepted = judged.flatMap(({ proposal, objection }) => (objection === null ? [proposal] : []));
	if (!dryRun) writeDown(store, accepted);
	const breaker = createBreaker();
	const endings: Ending[] = [];
	for (const { proposal, objection } of judged) {
		if (objection !== null) endings.push({ ...proposal, done: false, reason: objection });
		else if (dryRun) endings.push({ ...proposal, done: false, reason: `Dry run: ${planOf(proposal)}` });
		else endings.push({ ...proposal, ...(await conclude(client, proposal, breaker)) });
	}
	return await readRemovalsBack(client, endings, breaker);
}

/** All that concerns the ledger alone, before anything that may fail. */
function writeDown(store: Pick<LedgerStore, 'write' | 'change'>, accepted: readonly Proposal[]): void {
	const units = accepted.flatMap((proposal): UnitOutcome[] => {
		if (proposal.action !== 'closeWish') return [];
		const { key, sourceId, title, as } = proposal;
		return [{ mediaKey: key, sourceIds: [sourceId], outcome: as, reason: 'Found', title, year: null }];
	});
	const keys = accepted.flatMap(({ action, key }) => (action === 'forget' ? [key] : []));
	const now = clock.now();
	if (units.length > 0) store.write(units, unbounded);
	if (keys.length > 0) store.change((ledger) => forget(ledger, { sourceIds: [], keys }, now));
}

function planOf(proposal: Proposal): string {
	switch (proposal.action) {
		case 'closeWish':
			return `it would be recorded as "${proposal.as}"`;
		case 'forget':
			return 'it would count as new when it is wished for again';
		case 'removeDuplicate':
			return `subscription ${proposal.remove} would be deleted, and ${proposal.keep} would stay`;
	}
}

type Result = Pick<Ending, 'done' | 'reason'>;

async function conclude(client: MoviePilot, proposal: Proposal, breaker: Breaker): Promise<Result> {
	switch (proposal.action) {
		case 'closeWish':
			return { done: true, reason: `Recorded as "${proposal.as}"` };
		case 'forget':
			return { done: true, reason: 'Forgotten: it counts as new when it is wished for again' };
		case 'removeDuplicate':
			return await removeDuplicate(client, proposal.remove, breaker);
	}
}

/** Removing rows that MoviePilot has twice, and believing it only after reading the list again. */
export async function removeDuplicate(
	client: MoviePilot,
	id: number,
	breaker: Breaker,
): Promise<Pick<Ending, 'done' | 'reason'>> {
	if (breaker.open) return { done: false, reason: breaker.open.reason };
	try {
		const { success, said } = await client.deleteSubscription(id);
		breaker.succeed();
		return success
			? { done: true, reason: `Subscription ${id} was deleted` }
			: { done: false, reason: `MoviePilot said: ${said || 'no reason'}` };
	} catch (error) {
		return { done: false, reason: breaker.fail(error).reason };
	}
}

/** MoviePilot answers "success" for a row that it did not delete as well. */
export async function readRemovalsBack(
	client: MoviePilot,
	endings: Ending[],
	breaker: Breaker,
): Promise<Ending[]> {
	if (!endings.some(({ action, done }) => action === 'removeDuplicate' && done)) return endings;
	const after = await client.subscriptions().catch((error: unknown) => breaker.fail(error));
	return endings.map((ending) => {
		if (ending.action !== 'removeDuplicate' || !ending.done) return ending;
		if (!Array.isArray(after))
			return { ...ending, done: false, reason: `Deleted, but it could not be read back: ${after.reason}` };
		const isThere = after.some(({ id }) => id === ending.remove);
		return isThere
			? { ...ending, done: false, reason: 'MoviePilot said "deleted", but it is still there' }
			: ending;
	});
}
