/** Joining what two overlapping runs wrote. Which of the two is merged into the other makes no difference. */
import {
	finishedSource,
	finishedTitle,
	minute,
	openWishes,
	own,
	packedAt,
	setOpenWishes,
	type Finished,
	type Ledger,
	type OpenWishes,
	type Retry,
} from './ledger';
import { isExact, isVaguer } from './wishKey';

/** Adds what `other` knows and `ledger` lacks or knows less freshly. Mutates `ledger`. */
export function mergeLedger(ledger: Ledger, other: Ledger): void {
	mergeShelves(ledger.sources, other.sources);
	mergeShelves(ledger.titles, other.titles);
	for (const sourceId of Object.keys(other.open)) {
		const wishes = mergeWishes(openWishes(ledger, sourceId), openWishes(other, sourceId));
		setOpenWishes(ledger, sourceId, wishes);
	}
	closeSettled(ledger);
}

/** Closes what one run left open and another settled, or the same one by another wish. Mutates `ledger`. */
export function closeSettled(ledger: Ledger): void {
	for (const sourceId of Object.keys(ledger.open))
		setOpenWishes(ledger, sourceId, withoutClosed(ledger, sourceId, openWishes(ledger, sourceId)));
}

function mergeShelves(mine: Ledger['titles'], theirs: Ledger['titles']): void {
	for (const [shelf, entries] of Object.entries(theirs)) {
		const shelfEntries = own(mine, shelf) ?? {};
		mine[shelf] = shelfEntries;
		for (const [id, packed] of Object.entries(entries)) {
			const known = own(shelfEntries, id);
			if (known === undefined || atOf(known) < atOf(packed)) shelfEntries[id] = packed;
		}
	}
}

const atOf = (packed: string): number => packedAt(packed) ?? 0;

function mergeWishes(mine: OpenWishes, theirs: OpenWishes): OpenWishes {
	const fresher = Object.entries(theirs).filter(([key, { recordedAt }]) => {
		const known = own(mine, key);
		return !known || known.recordedAt < recordedAt;
	});
	return { ...mine, ...Object.fromEntries(fresher) };
}

/** Finished entries are kept to the minute, so that of two within one minute the finished one counts as the later. */
const isLater = (finished: Finished | undefined, retry: Retry): boolean =>
	finished !== undefined && finished.at + minute > retry.recordedAt;

/** What one run left open and the other settled later: finished it for this source, or named it more exactly. */
function withoutClosed(ledger: Ledger, sourceId: string, wishes: OpenWishes): OpenWishes {
	const entries = Object.entries(wishes);
	const source = finishedSource(ledger, sourceId);
	const isClosed = (key: string, retry: Retry): boolean => {
		const isNamed = entries.some(
			([than, { recordedAt }]) => isVaguer(key, than) && recordedAt >= retry.recordedAt,
		);
		const isDone = isLater(source, retry) && (!isExact(key) || isLater(finishedTitle(ledger, key), retry));
		return isNamed || isDone;
	};
	return Object.fromEntries(entries.filter(([key, retry]) => !isClosed(key, retry)));
}
