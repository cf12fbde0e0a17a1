/** From wishes to units with facts: what MoviePilot knows about each film and each wanted season. */
import { toUnit } from '../../../shared/core/unit';
import { createBreaker, type Breaker, type Trouble } from '../../../shared/transport/breaker';
import { clock } from '../../../shared/transport/clock';
import type { MoviePilot } from '../../client';
import { askTitle } from '../wish/askTitle';
import {
	expand,
	groupByTitle,
	unitsAsWished,
	type CheckOptionsOf,
	type CompletedPolicy,
	type Wish,
} from '../wish/expandSeasons';
import { checkUnit, type CheckedUnit, type Server } from './checkUnit';
import { markCompleted, markDownloaded } from './doneBefore';
import { queues } from './queues';

/**
 * The subscriptions and the queue of each downloader once for the whole batch, then two questions per title, a third
 * where nothing is missing; one title after another.
 */
export async function checkWishes(
	client: MoviePilot,
	wishes: readonly Wish[],
	optionsOf: CheckOptionsOf,
): Promise<CheckedUnit[]> {
	const titles = groupByTitle(wishes);
	if (titles.length === 0) return [];
	const breaker = createBreaker();
	const server = await fetchServer(client).catch((error: unknown) => breaker.fail(error));
	const checked: CheckedUnit[] = [];
	for (const title of titles) {
		checked.push(...(await checkOrDefer(client, server, title, optionsOf, breaker)));
	}
	const policyOf = completedPolicyOf(wishes, optionsOf);
	const judged = await markCompleted(client, checked, policyOf, breaker);
	return await markDownloaded(client, judged, policyOf, breaker);
}

async function checkOrDefer(
	client: MoviePilot,
	server: Server | Trouble,
	title: Wish[],
	optionsOf: CheckOptionsOf,
	breaker: Breaker,
): Promise<CheckedUnit[]> {
	// Known without asking, and so also while the server is down.
	if (title[0]?.item.tmdbId === null) return withoutNumber(title);
	const deferred = (trouble: Trouble) => title.flatMap((wish) => inTrouble(wish, trouble));
	if ('outcome' in server) return deferred(server);
	if (breaker.open) return deferred(breaker.open);
	try {
		const checked = await checkTitle(client, server, title, optionsOf);
		breaker.succeed();
		return checked;
	} catch (error) {
		return deferred(breaker.fail(error));
	}
}

/** A unit that several wishes share follows the first of them. */
function completedPolicyOf(wishes: readonly Wish[], optionsOf: CheckOptionsOf) {
	const byInput = new Map(wishes.flatMap((wish) => wish.inputs.map((input) => [input, wish])));
	return ({ inputs }: CheckedUnit): CompletedPolicy => {
		const wish = byInput.get(inputs[0] ?? 0);
		return wish ? optionsOf(wish).completed : 'ifWishedAgain';
	};
}

/** A queue that cannot be read puts the whole batch off: its titles may be downloading there. */
async function fetchServer(client: MoviePilot): Promise<Server> {
	const readAt = clock.now();
	// In this order: MoviePilot adds the download before it takes the subscription away.
	const subscriptions = await client.subscriptions();
	return { name: client.server, subscriptions, downloads: await queues(client), readAt };
}

const unsettled = (wish: Wish) => ({
	inputs: wish.inputs,
	detail: null,
	subscription: null,
	downloading: false,
	missing: null,
	episodeCount: null,
	checkedAt: clock.now(),
});

const inTrouble = (wish: Wish, { outcome, reason, retryAfterMs }: Trouble): CheckedUnit[] =>
	unitsAsWished(wish).map((unit) => ({
		...unsettled(wish),
		unit,
		status: outcome,
		reason,
		...(retryAfterMs === undefined ? {} : { retryAfterMs }),
	}));

const withoutNumber = (wishes: readonly Wish[]): CheckedUnit[] =>
	wishes.map((wish) => ({
		...unsettled(wish),
		unit: toUnit(wish.item, null),
		status: 'missing_tmdb_id' as const,
		reason: 'The source knows no TMDB number for this title, and names are never matched',
	}));

async function checkTitle(
	client: MoviePilot,
	server: Server,
	wishes: Wish[],
	optionsOf: CheckOptionsOf,
): Promise<CheckedUnit[]> {
	const item = wishes[0]?.item;
	if (!item || item.tmdbId === null) return [];
	const look = askTitle(client, item.mediaType, item.tmdbId);
	const units = await expand(wishes, look, optionsOf);
	const checked: CheckedUnit[] = [];
	for (const { unit, inputs } of units) checked.push(await checkUnit(server, unit, inputs, look));
	return checked;
}
