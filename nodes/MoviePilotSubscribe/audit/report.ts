/** The ledger beside MoviePilot: lists first, then single titles in the library as far as the lists leave doubts. */
import type { IDataObject } from 'n8n-workflow';
import { compare, findDoubts } from '../../shared/core/ledger/check';
import type { Inventory, Sighting } from '../../shared/core/ledger/inventory';
import type { Ledger } from '../../shared/core/ledger/ledger';
import { toReport } from '../../shared/core/ledger/report';
import { clock } from '../../shared/transport/clock';
import type { MoviePilot } from '../client';
import { toInventory } from './inventory';
import { lookIntoLibrary } from './libraryLook';
import { fetchLists } from './serverLists';

/** @param limit of titles to look up in the library */
export async function ledgerReport(
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
