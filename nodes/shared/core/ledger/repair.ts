/** What a report proposes to do. Only what it names is ever touched. */
import type { MediaKey } from '../media';
import type { Outcome } from '../outcome';
import type { Presence } from './inventory';
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
