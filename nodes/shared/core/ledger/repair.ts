/** What a report proposes to do. Only what it names is ever touched. */
import type { MediaKey } from '../mediaKey';
import type { Outcome } from '../outcome';
import { findDuplicates } from './duplicates';
import { keysOf, presence, type Inventory, type Presence } from './inventory';
import { finishedTitle, minute, openWishes, own, type Ledger } from './ledger';
import type { Report } from './report';

export type Proposal =
	| { action: 'closeWish'; key: MediaKey; sourceId: string; title: string; recordedAt: string; as: Presence }
	| { action: 'forget'; key: MediaKey; outcome: Outcome; recordedAt: string }
	| { action: 'removeDuplicate'; key: MediaKey; title: string; keep: number; remove: number };

export type RepairOptions = {
	/** What is gone may have been deleted on purpose, and would come back. */
	forgetsLost: boolean;
	maxRemovals: number;
};

/** Proposals beyond the number of removals are left out, and stay in the next report. */
export function toProposals(report: Report, options: RepairOptions): Proposal[] {
	return [
		...report.openButThere.map((wish): Proposal => {
			const { key, sourceId, title, recordedAt, as } = wish;
			return { action: 'closeWish', key, sourceId, title, recordedAt, as };
		}),
		...(options.forgetsLost ? report.nowhere : []).map((lost): Proposal => ({ action: 'forget', ...lost })),
		...report.duplicates
			.filter(({ isProven }) => isProven)
			.slice(0, options.maxRemovals)
			.map(
				({ key, title, keep, remove }): Proposal => ({ action: 'removeDuplicate', key, title, keep, remove }),
			),
	];
}

/** Whether a proposal of a report still holds: the world went on since the check. */
/** @param inventory as it is now @returns null when it may be done */
export function objectionTo(
	proposal: Proposal,
	report: Report,
	ledger: Ledger,
	inventory: Inventory,
): string | null {
	switch (proposal.action) {
		case 'closeWish':
			return objectionToClosing(proposal, ledger, inventory);
		case 'forget':
			return objectionToForgetting(proposal, report, ledger, inventory);
		case 'removeDuplicate':
			return objectionToRemoving(proposal, inventory);
	}
}

type Of<A extends Proposal['action']> = Extract<Proposal, { action: A }>;

function objectionToClosing(
	{ key, sourceId, recordedAt, as }: Of<'closeWish'>,
	ledger: Ledger,
	inventory: Inventory,
) {
	const retry = own(openWishes(ledger, sourceId), key);
	if (!retry) return 'It is not open any more';
	if (new Date(retry.recordedAt).toISOString() !== recordedAt) return 'It was tried again since the check';
	if (as === 'in_library') return null;
	return presence(inventory, keysOf(inventory.rows), key) === null ? 'It is not there any more' : null;
}

function objectionToForgetting(
	{ key, recordedAt }: Of<'forget'>,
	{ library }: Report,
	ledger: Ledger,
	inventory: Inventory,
) {
	if (library.found === 0)
		return 'The check saw nothing at all in the library: the media server may have been out of reach';
	const known = finishedTitle(ledger, key);
	if (!known) return 'It is not recorded as done any more';
	if (Math.abs(known.at - Date.parse(recordedAt)) >= minute) return 'It was recorded anew since the check';
	if (Object.values(ledger.open).some((wishes) => own(wishes, key)))
		return 'It is open for another source, and will be tried again anyway';
	return presence(inventory, keysOf(inventory.rows), key) === null ? null : 'It is there by now';
}

function objectionToRemoving({ key, keep, remove }: Of<'removeDuplicate'>, inventory: Inventory) {
	const still = findDuplicates(inventory).find(
		(one) => one.key === key && one.remove === remove && one.keep === keep,
	);
	if (!still) return 'The two subscriptions are not there any more, or have changed';
	return still.isProven ? null : still.reason;
}
