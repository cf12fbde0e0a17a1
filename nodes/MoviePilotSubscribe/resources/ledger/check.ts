import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { compare, findDoubts } from '../../../shared/core/ledger/check';
import type { Inventory, Sighting } from '../../../shared/core/ledger/inventory';
import type { Ledger } from '../../../shared/core/ledger/ledger';
import { toReport } from '../../../shared/core/ledger/report';
import { openLedger } from '../../../shared/n8n/ledgerStore';
import type { Operation } from '../../../shared/n8n/operations';
import { clock } from '../../../shared/transport/clock';
import { connectMoviePilot, type MoviePilot } from '../../moviePilot';
import { fetchLists, toInventory } from '../../steps/inventory';
import { lookIntoLibrary } from '../../steps/libraryLook';
import { pairedWith } from '../../steps/unitJson';

const day = 24 * 60 * 60_000;

const properties: INodeProperties[] = [
	{
		displayName:
			'Nothing is changed: this reads the ledger and MoviePilot and puts out one report. "Ledger: Repair" acts on it.',
		name: 'checkNotice',
		type: 'notice',
		default: '',
	},
	{
		displayName: 'Look Up in the Library at Most',
		name: 'maxLibraryLookUps',
		type: 'number',
		typeOptions: { minValue: 0, maxValue: 5000, numberPrecision: 0 },
		default: 100,
		description:
			'Titles that no list of MoviePilot explains are looked up one by one, which takes up to some seconds each. What is left comes first on another day.',
	},
	{
		displayName: 'Stale After (Days)',
		name: 'staleAfterDays',
		type: 'number',
		typeOptions: { minValue: 1, numberPrecision: 0 },
		default: 14,
		description: 'An open wish that was due for so long is reported: nobody seems to try again',
	},
];

export const check: Operation = {
	name: 'Check',
	value: 'check',
	action: 'Check the ledger against the server',
	description:
		'Compare the ledger with subscriptions, downloads, history and the library, and report where they differ',
	properties,
	execute: async (context) => {
		const { ledger, setAside } = openLedger(context);
		const limit = Number(context.getNodeParameter('maxLibraryLookUps', 0)) || 0;
		const staleAfterMs = (Number(context.getNodeParameter('staleAfterDays', 0)) || 14) * day;
		const client = await connectMoviePilot(context);
		const json = await report(client, ledger, Math.max(0, limit), staleAfterMs);
		const damaged = setAside === undefined ? {} : { damagedDataKeptAs: setAside };
		const all = context.getInputData().map((_, index) => index);
		return [{ json: { ...json, ...damaged }, pairedItem: pairedWith(all) }];
	},
};

async function report(
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
