/** One poll: one request when nothing happened; otherwise a whole look at the list. A failure changes nothing. */
import type { IPollFunctions } from 'n8n-workflow';
import { clock } from '../../shared/transport/clock';
import { ServiceError } from '../../shared/transport/errors';
import { connectTrakt, unexpectedAnswer, type Trakt } from '../client';
import { readAccount } from '../client/account';
import { readWatchlistStamps, type WatchlistStamps } from '../client/activities';
import type { ParsedEntry } from '../client/listItems';
import type { ReadingRules } from '../client/pages';
import { everything, readWatchlist } from '../client/watchlist';
import { compare, type Settings } from './compare';
import { toAddedEvent, toRemovedEvent, type WatchlistEvent } from './events';
import { readSettings } from './settings';
import { keyOf, readCursor, rememberCursor, scopeOf, setAside, type Cursor, type Remembered } from './state';

/** That a removal moves Trakt's stamps is likely but not written down anywhere, hence a look once a day. */
const LONGEST_WITHOUT_LOOK = 24 * 60 * 60 * 1000;

const SAMPLES = 3;

/** n8n keeps one context per active trigger and polls with it until it is deactivated. */
const polled = new WeakSet<IPollFunctions>();

/**
 * n8n 2.40 gives up a trigger for good when it fails a few times while n8n itself starts (measured), and nobody is
 * there to see it. So the first poll after a start forgives what will pass; the next one is a minute away. When a
 * person activates the workflow, they are told.
 */
export async function pollWatchlist(context: IPollFunctions): Promise<WatchlistEvent[]> {
	const isStart = !polled.has(context) && ['init', 'leadershipChange'].includes(context.getActivationMode());
	polled.add(context);
	if (!isStart) return await readNews(context);
	return await readNews(context).catch(async (error: unknown) => {
		if (!(error instanceof ServiceError && error.retryable)) return await Promise.reject(error);
		context.logger.warn(
			`Trakt Trigger: nothing read at the start of n8n, trying again at the next poll. ${error.message}`,
		);
		return [];
	});
}

async function readNews(context: IPollFunctions): Promise<WatchlistEvent[]> {
	const stopAt = clock.now() + fetchingTime(context);
	const settings = readSettings(context);
	const trakt = await connectTrakt(context);
	if (context.getMode() === 'manual') return await readSamples(trakt, settings);

	const data = context.getWorkflowStaticData('node');
	const remembered = readCursor(data);
	const stamps = await readWatchlistStamps(trakt);
	if (remembered.kind === 'cursor' && isQuiet(remembered.cursor, stamps, settings)) return [];

	const account = await readAccount(trakt);
	const look = await lookAtList(trakt, settings, stamps, stopAt);
	if (look.list.length === 0 && hadEntries(remembered)) await confirmEmpty(trakt, settings);
	const scope = scopeOf(trakt.baseUrl, account.id);
	noteUnknownKinds(context, look.list);
	const { events, cursor } = compare({ ...look, scope, now: clock.now() }, remembered, settings);
	if (remembered.kind === 'damaged') setAside(data);
	rememberCursor(data, cursor);
	return events;
}

function noteUnknownKinds(context: IPollFunctions, list: readonly ParsedEntry[]): void {
	const count = list.filter(({ entry }) => entry === null).length;
	if (count > 0) context.logger.info(`Trakt: left out ${count} watchlist entries of an unknown kind`);
}

/** n8n tells since 2.38 how long a poll may take; a fifth is left for handing the items over. */
function fetchingTime(context: IPollFunctions): number {
	const isTold = typeof context.getPollBudgetMs === 'function';
	return 0.8 * (isTold ? context.getPollBudgetMs() : 5 * 60 * 1000);
}

function isQuiet(cursor: Cursor, stamps: WatchlistStamps, { types }: Settings): boolean {
	const age = clock.now() - cursor.lookedAt;
	const isRecent = age >= 0 && age < LONGEST_WITHOUT_LOOK;
	const isSameChoice = [...types].sort().join() === [...cursor.types].sort().join();
	return isRecent && isSameChoice && !cursor.lookAgain && cursor.stamps === stamps.text;
}

async function lookAtList(trakt: Trakt, { types }: Settings, before: WatchlistStamps, stopAt: number) {
	let stamps = before;
	// A change in the second of the last one would not show: the list is read when that second is over.
	const letSecondPass = async () => await (stamps.isFresh ? clock.sleep(1_000) : undefined);
	const isUnchanged: ReadingRules['isUnchanged'] = async () => {
		const { text } = stamps;
		stamps = await readWatchlistStamps(trakt);
		if (stamps.text === text) return true;
		await letSecondPass();
		return false;
	};
	await letSecondPass();
	const list = await readWatchlist(trakt, { ...everything, types }, { stopAt, isUnchanged });
	return { list, stamps };
}

const hadEntries = (remembered: Remembered): boolean =>
	remembered.kind === 'cursor' && Object.keys(remembered.cursor.entries).length > 0;

/** A list emptied at one stroke is more often an answer gone wrong; it has to look empty in another form as well. */
async function confirmEmpty(trakt: Trakt, { types }: Settings): Promise<void> {
	for (const type of types) {
		const list: ParsedEntry[] = await readWatchlist(trakt, { ...everything, types: [type] }, { limit: 1 });
		if (list.length > 0) throw unexpectedAnswer(trakt, 'the entries of the list');
	}
}

/** For a test run in the editor: real entries, and nothing is remembered. */
async function readSamples(trakt: Trakt, { types, events }: Settings): Promise<WatchlistEvent[]> {
	const newest = await readWatchlist(
		trakt,
		{ types, sortBy: 'added', direction: 'desc' },
		{ limit: SAMPLES },
	);
	return newest.flatMap(({ entry }) => {
		if (entry === null) return [];
		return events.includes('added') ? toAddedEvent(entry) : (toRemovedEvent(keyOf(entry), entry.id) ?? []);
	});
}
