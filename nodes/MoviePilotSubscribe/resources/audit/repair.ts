import {
	NodeOperationError,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeProperties,
} from 'n8n-workflow';
import { toProposals } from '../../../shared/core/ledger/repair';
import { parseReport, type Report } from '../../../shared/core/ledger/report';
import { toErrorItem, toNodeError } from '../../../shared/n8n/executeItems';
import { describeSaving, openLedger } from '../../../shared/n8n/ledgerStore';
import type { Operation } from '../../../shared/n8n/operations';
import { clock } from '../../../shared/transport/clock';
import { connectMoviePilot } from '../../client';
import { repairLedger } from '../../audit/repair';

const repairFields: INodeProperties[] = [
	{
		displayName: 'Dry Run',
		name: 'dryRun',
		type: 'boolean',
		default: true,
		description: 'Whether to only show what would be done',
	},
	{
		displayName: 'Forget What Is Gone',
		name: 'forgetGone',
		type: 'boolean',
		default: false,
		description:
			'Whether titles that are recorded as done and nowhere to be found count as new again. What somebody deleted on purpose would come back.',
	},
	{
		displayName: 'Max Removals',
		name: 'maxRemovals',
		type: 'number',
		typeOptions: { minValue: 0, numberPrecision: 0 },
		default: 10,
		description:
			'How many subscriptions may be removed that MoviePilot has twice for one title and season; the older one stays',
	},
];

export const repair: Operation = {
	name: 'Repair',
	value: 'repair',
	action: 'Repair what a check of the ledger found',
	description: 'Do what the report of a check proposes and nothing else, with one item per action',
	notice: 'Each input item is a report of Audit: Check, at most a day old.',
	properties: repairFields,
	execute: async (context) => {
		const results: INodeExecutionData[] = [];
		for (let index = 0; index < context.getInputData().length; index++) {
			try {
				results.push(...(await repairOne(context, index)));
			} catch (error) {
				if (!context.continueOnFail()) throw toNodeError(context, error, index);
				results.push(toErrorItem(context, error, index));
			}
		}
		return results;
	},
};

async function repairOne(context: IExecuteFunctions, index: number): Promise<INodeExecutionData[]> {
	const report = readReport(context, index);
	const dryRun = context.getNodeParameter('dryRun', index) !== false;
	const proposals = toProposals(report, {
		forgetsLost: context.getNodeParameter('forgetGone', index) === true,
		maxRemovals: Math.max(0, Math.floor(Number(context.getNodeParameter('maxRemovals', index)) || 0)),
	});
	if (proposals.length === 0) return [];
	const store = openLedger(context);
	const client = await connectMoviePilot(context);
	const endings = await repairLedger(client, store, report, proposals, dryRun);
	return endings.map((ending) => {
		const saving = ending.action === 'removeDuplicate' ? {} : describeSaving(store);
		return { json: { ...ending, ...(dryRun ? { dryRun } : saving) }, pairedItem: { item: index } };
	});
}

/** @throws NodeOperationError for anything that is no recent report */
function readReport(context: IExecuteFunctions, itemIndex: number): Report {
	const parsed = parseReport(context.getInputData()[itemIndex]?.json, clock.now());
	if (parsed.ok) return parsed.value;
	throw new NodeOperationError(context.getNode(), parsed.problem, {
		itemIndex,
		description: 'Connect this node to "Audit: Check". Nothing was changed.',
	});
}
