/**
 * Reads a paged list so that what comes back is the whole list as it was at one moment, or nothing at all: Trakt
 * cuts a list without a word (trakt-api issue 924), and a list that changes while it is read shifts entries past
 * the reader.
 */
import { unexpectedAnswer, type Trakt } from './index';
import { parseWholeNumber } from '../../shared/core/values';
import { clock } from '../../shared/transport/clock';
import { ServiceError } from '../../shared/transport/errors';
import { parseEntry, type ParsedEntry } from './listItems';

/** The largest page; a greater limit is cut to this one silently (since June 2026). */
const PAGE_SIZE = 250;

/** The first reading and two more. */
const READINGS = 3;

export type ReadingRules = {
	/** The first so many are enough; then completeness needs no proof. */
	limit?: number;
	/** Milliseconds since 1970 after which no further page is asked for. */
	stopAt?: number;
	/** Asked after a list of several pages: did nothing change while it was read? */
	isUnchanged?: () => Promise<boolean>;
};

type Page = { entries: ParsedEntry[]; itemCount: number; pageCount: number; size: number };

/** @throws ServiceError, retryable, when the list never held still for one reading */
export async function readAllPages(trakt: Trakt, path: string, rules: ReadingRules): Promise<ParsedEntry[]> {
	for (let reading = 1; reading <= READINGS; reading++) {
		const entries = await readOnce(trakt, path, rules);
		if (entries !== 'shifted') return entries;
	}
	throw new ServiceError(trakt.node, {
		kind: 'unreadable',
		message: 'The Trakt watchlist changed while it was read',
		description: `Each of ${READINGS} readings came out incomplete, so none was used. Try again in a minute.`,
		status: 0,
		retryable: true,
	});
}

async function readOnce(trakt: Trakt, path: string, rules: ReadingRules): Promise<ParsedEntry[] | 'shifted'> {
	const collected = new Map<number, ParsedEntry>();
	let first: Page | undefined;
	for (let number = 1; ; number++) {
		assertTimeLeft(trakt, rules.stopAt);
		const page = await readPage(trakt, path, number, first?.size ?? PAGE_SIZE);
		first ??= page;
		for (const entry of page.entries) collected.set(entry.id, entry);
		if (rules.limit !== undefined && collected.size >= rules.limit) {
			return [...collected.values()].slice(0, rules.limit);
		}
		if (page.itemCount !== first.itemCount) return 'shifted';
		const isLast = page.entries.length === 0 || number >= page.pageCount || collected.size >= page.itemCount;
		if (!isLast) continue;
		if (collected.size !== page.itemCount) return 'shifted';
		// One entry gone and another one added leave the count as it was, so counting alone does not prove it.
		const isProven = number === 1 || rules.isUnchanged === undefined || (await rules.isUnchanged());
		return isProven ? [...collected.values()] : 'shifted';
	}
}

async function readPage(trakt: Trakt, path: string, page: number, limit: number): Promise<Page> {
	const { body, headers } = await trakt.read(path, { page, limit });
	if (!Array.isArray(body)) throw unexpectedAnswer(trakt, 'the list');
	const itemCount = parseWholeNumber(headers['x-pagination-item-count']);
	const pageCount = parseWholeNumber(headers['x-pagination-page-count']);
	if (itemCount === undefined || pageCount === undefined) throw unexpectedAnswer(trakt, 'the page numbers');
	const entries = body.map(parseEntry).filter((entry) => entry !== undefined);
	if (entries.length !== body.length) throw unexpectedAnswer(trakt, 'the number of a list entry');
	return { entries, itemCount, pageCount, size: parseWholeNumber(headers['x-pagination-limit']) || limit };
}

function assertTimeLeft(trakt: Trakt, stopAt: number | undefined): void {
	if (stopAt === undefined || clock.now() < stopAt) return;
	throw new ServiceError(trakt.node, {
		kind: 'down',
		message: 'Reading the Trakt watchlist took too long',
		description: 'n8n allows a poll a limited time. Nothing was changed; the next poll starts over.',
		status: 0,
		retryable: true,
	});
}
