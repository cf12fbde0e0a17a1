import type { IDataObject } from 'n8n-workflow';
import { emptyLedger, type Ledger, type Retry } from '../../../../nodes/shared/core/ledger/ledger';
import { record, type UnitOutcome } from '../../../../nodes/shared/core/ledger/record';
import { openGeneration, type Generation } from '../generations';

const KEY = 'mediaRequestsLedger';
const hour = 60 * 60_000;
let opened = 0;

const resources = {
	entry: ['forget', 'getAll', 'getDueRetries', 'lookUp', 'record'],
	audit: ['check', 'rebuild', 'repair'],
};
const resourceOf = (operation: string) =>
	Object.entries(resources).find(([, operations]) => operations.includes(operation))?.[0] ?? 'ledger';

/** Any of the fields of an outcome; a film that was subscribed unless told otherwise. */
export const ended = (mediaKey: string | null, fields: Partial<UnitOutcome> = {}): UnitOutcome => ({
	...{ mediaKey, sourceIds: [`trakt:watchlist:${mediaKey}`], outcome: 'subscribed', reason: 'because' },
	...{ title: 'A Title', year: 2020, ...fields },
});

/**
 * The world with a ledger in the workflow's static data. The process remembers for hours what it wrote, so every world
 * begins half a day after the one before.
 */
export async function openLedgerWorld(
	options: Parameters<typeof openGeneration>[1] = {},
	generation: Generation = '2',
) {
	const world = await openGeneration(generation, options);
	opened += 1;
	world.clock.advance(opened * 12 * hour);
	const now = world.clock.now();
	let staticData: IDataObject = {};
	return {
		...world,
		now,
		/** @param at ms since 1970; an hour ago unless told otherwise */
		remember(units: UnitOutcome[], at = now - hour) {
			const ledger: Ledger = stored() ?? emptyLedger();
			for (const unit of units) record(ledger, unit, at, 0.5);
			store(ledger);
		},
		store,
		stored,
		staticData: () => staticData,
		/** One execution of the workflow, from and to what is stored. */
		async ledger(operation: string, parameters: IDataObject = {}, input: object[] = [{}], mode?: 'manual') {
			const run = await world.run(`${resourceOf(operation)}.${operation}`, input, parameters, {
				staticData,
				mode,
			});
			if (mode !== 'manual' && !run.error) staticData = run.staticData;
			return run;
		},
	};

	function store(ledger: unknown) {
		staticData = { global: { [KEY]: JSON.parse(JSON.stringify(ledger)) } };
	}
	function stored(): Ledger | undefined {
		return JSON.parse(JSON.stringify(staticData)).global?.[KEY];
	}
}

export type LedgerWorld = Awaited<ReturnType<typeof openLedgerWorld>>;

export const openOf = (ledger: Ledger | undefined): Record<string, Record<string, Retry>> =>
	ledger?.open ?? {};
