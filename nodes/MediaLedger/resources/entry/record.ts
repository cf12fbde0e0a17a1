import {
	NodeOperationError,
	type IDataObject,
	type IExecuteFunctions,
	type INodeExecutionData,
} from 'n8n-workflow';
import type { UnitOutcome } from '../../../shared/core/ledger/record';
import { finality, isOutcome, outcomes } from '../../../shared/core/outcome';
import { parseMediaItem } from '../../../shared/core/parseMedia';
import { toUnit } from '../../../shared/core/unit';
import { releaseClaims } from '../../../shared/n8n/claims';
import { toErrorItem } from '../../../shared/n8n/executeItems';
import { openLedger } from '../../../shared/n8n/ledgerStore';
import type { Operation } from '../../../shared/n8n/operations';

/** As the fields below say. */
const defaults = { retentionDays: 730, maxEntries: 100_000 };

export const record: Operation = {
	name: 'Record',
	value: 'record',
	action: 'Record outcomes in the ledger',
	description:
		'Write down how each title ended, so that it is not acted on twice and what did not work is tried again',
	properties: [
		{
			displayName: 'Outcome',
			name: 'outcome',
			type: 'string',
			default: '={{ $json.outcome || $json.status }}',
			description: `How the title ended: one of ${outcomes.join(', ')}`,
		},
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add option',
			default: {},
			options: [
				{
					displayName: 'Keep For (Days)',
					name: 'retentionDays',
					type: 'number',
					typeOptions: { minValue: 0 },
					default: 730,
					description: 'Finished entries older than this are forgotten; 0 keeps them',
				},
				{
					displayName: 'Max Entries',
					name: 'maxEntries',
					type: 'number',
					typeOptions: { minValue: 100 },
					default: 100000,
					description:
						'Finished entries beyond this number are forgotten, oldest first. Unfinished ones always stay.',
				},
			],
		},
	],
	execute: async (context) => {
		const store = openLedger(context);
		const read = context.getInputData().map((_, index) => readOutcome(context, index));
		const units = read.flatMap((entry) => ('unit' in entry && !entry.isDryRun ? [entry.unit] : []));
		store.write(units, { ...defaults, ...context.getNodeParameter('options', 0) });
		releaseClaims(context);
		return read.map((entry, index): INodeExecutionData => {
			if ('error' in entry) return entry.error;
			return {
				json: { ...entry.json, recorded: describe(entry, store.isSaved) },
				pairedItem: { item: index },
			};
		});
	},
};

type Read = { unit: UnitOutcome; json: IDataObject; isDryRun: boolean } | { error: INodeExecutionData };

/** @throws NodeOperationError for an unreadable item unless the node goes on after errors */
function readOutcome(context: IExecuteFunctions, index: number): Read {
	const json = context.getInputData()[index]?.json ?? {};
	const outcome = context.getNodeParameter('outcome', index);
	const parsed = parseMediaItem(json);
	if (!parsed.ok || !isOutcome(outcome)) {
		const problem = parsed.ok ? `"${String(outcome)}" is not an outcome` : parsed.problem;
		const error = new NodeOperationError(context.getNode(), problem, {
			itemIndex: index,
			description: `An outcome is one of: ${outcomes.join(', ')}`,
		});
		if (!context.continueOnFail()) throw error;
		return { error: toErrorItem(context, error, index) };
	}
	const season = typeof json.season === 'number' ? json.season : null;
	const { mediaKey, mediaType, sourceIds, title, year, is4k, requesters } = toUnit(parsed.value, season);
	const retryAfterMs = typeof json.retryAfterMs === 'number' ? { retryAfterMs: json.retryAfterMs } : {};
	const reason = typeof json.reason === 'string' ? json.reason : '';
	const wished = { mediaKey, mediaType, sourceIds, title, year, is4k, requesters };
	const unit = { ...wished, outcome, reason, ...retryAfterMs };
	return { unit, json: endingFirst({ ...json, outcome }), isDryRun: json.dryRun === true };
}

/** n8n's table shows the columns in this order, and about six of them without scrolling. */
function endingFirst(json: IDataObject): IDataObject {
	const first = ['title', 'year', 'season', 'outcome', 'reason'].filter((name) => name in json);
	return { ...Object.fromEntries(first.map((name) => [name, json[name]])), ...json };
}

function describe(entry: Extract<Read, { unit: UnitOutcome }>, isSaved: boolean): IDataObject {
	if (entry.isDryRun) return { saved: false, note: 'Dry run: nothing was written' };
	if (!isSaved)
		return { saved: false, note: 'Run by hand: n8n saves no static data, so this is forgotten afterwards' };
	return { saved: true, finality: finality(entry.unit.outcome) };
}
