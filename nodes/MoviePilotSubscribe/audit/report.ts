/** The ledger beside MoviePilot: lists first, then single titles in the library as far as the lists leave doubts. */
import type { IDataObject } from 'n8n-workflow';
import { compare, findDoubts, type Doubt } from '../../shared/core/ledger/check';
import type { Inventory, Sighting } from '../../shared/core/ledger/inventory';
import type { Ledger } from '../../shared/core/ledger/ledger';
import { toReport } from '../../shared/core/ledger/report';
import type { MediaItem } from '../../shared/core/media';
import { clock } from '../../shared/transport/clock';
import type { MoviePilot } from '../client';
import type { CheckedUnit } from '../flow/check/checkUnit';
import { checkWishes } from '../flow/check/checkWishes';
import type { CheckOptions, Wish } from '../flow/wish/expandSeasons';
import { toInventory } from './inventory';
import { fetchLists } from './serverLists';
import { parseMediaKey } from '../../shared/core/mediaKey';

/** @param limit of titles to look up in the library */
export async function reportOn(
	client: MoviePilot,
	ledger: Ledger,
	limit: number,
	staleAfterMs: number,
): Promise<IDataObject> {
	const inventory = toInventory(await fetchLists(client));
	const now = clock.now();
	const { sightings, library } = await look(client, ledger, inventory, limit);
	const findings = compare(ledger, inventory, sightings, { staleAfterMs, now });
	return {
		...toReport(findings, library, now),
		server: {
			subscriptions: inventory.rows.length,
			withoutNumber: inventory.rows.filter(({ key }) => key === null).length,
			downloading: inventory.downloading.size + inventory.partlyDownloading.size,
			completed: inventory.completed.size,
			completedIsWhole: inventory.completedIsWhole,
		},
	};
}

/** Without a media server MoviePilot answers that everything is missing, so then it is not asked at all. */
async function look(client: MoviePilot, ledger: Ledger, inventory: Inventory, limit: number) {
	const { doubts, left } = findDoubts(ledger, inventory, clock.now(), limit);
	const mediaServers = doubts.length === 0 ? null : (await client.mediaServers()).length;
	const isBlind = mediaServers === 0;
	const sightings = isBlind ? new Map<string, Sighting>() : await lookIntoLibrary(client, doubts);
	const count = (...wanted: Sighting[]) =>
		[...sightings.values()].filter((one) => wanted.includes(one)).length;
	const library = {
		mediaServers,
		lookedUp: sightings.size,
		found: count('complete', 'partly'),
		undecided: count('unknown'),
		notLookedUp: left + (isBlind ? doubts.length : 0),
	};
	return { sightings, library };
}

/** Asks the media servers about single titles, as few as needed: each costs up to two requests of several seconds. */
/** The library alone counts here, whatever the history says. */
const options: CheckOptions = {
	seasonPolicy: { kind: 'allAired' },
	specials: 'leaveOut',
	completed: 'always',
};

export async function lookIntoLibrary(
	client: MoviePilot,
	doubts: readonly Doubt[],
): Promise<Map<string, Sighting>> {
	const wishes = doubts.map((doubt, index): Wish => ({ item: toItem(doubt), inputs: [index] }));
	const checked = await checkWishes(client, wishes, () => options);
	return new Map(
		doubts.map(({ key }, index) => [key, toSighting(checked.filter(({ inputs }) => inputs.includes(index)))]),
	);
}

function toItem({ key, title, year }: Doubt): MediaItem {
	const { mediaType = 'movie', tmdbId = 0, season = null } = parseMediaKey(key) ?? {};
	const seasons = season === null ? ('all' as const) : [season];
	return {
		mediaType,
		tmdbId: tmdbId > 0 ? tmdbId : null,
		...(mediaType === 'tv' ? { seasons } : {}),
		...{ title, year, source: 'manual', sourceId: key, ids: {} },
	};
}

/** A show as a whole is complete when each of its aired seasons is. */
function toSighting(units: readonly CheckedUnit[]): Sighting {
	const seen = units.map(sightingOf);
	const same = seen.every((sighting) => sighting === seen[0]);
	if (same || seen.includes('unknown')) return same ? (seen[0] ?? 'unknown') : 'unknown';
	return 'partly';
}

/** What is on its way, or not recognised, says nothing about the library. */
function sightingOf({ status, missing }: CheckedUnit): Sighting {
	if (status === 'in_library') return 'complete';
	if (status !== 'missing') return 'unknown';
	return missing === 'all' ? 'absent' : 'partly';
}
