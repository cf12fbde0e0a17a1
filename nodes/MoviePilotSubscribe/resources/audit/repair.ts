import { NodeOperationError, type IExecuteFunctions, type INodeExecutionData } from 'n8n-workflow';
import { toProposals } from '../../../shared/core/ledger/repair';
import { parseReport, type Report } from '../../../shared/core/ledger/report';
import { toErrorItem, toNodeError } from '../../../shared/n8n/executeItems';
import { openLedger } from '../../../shared/n8n/ledgerStore';
import type { Operation } from '../../../shared/n8n/operations';
import { clock } from '../../../shared/transport/clock';
import { connectMoviePilot } from '../../client';
import { repairLedger } from '../../audit/repair';
import { repairFields } from './repairFields';
import { describeSaving } from '../../../MediaLedger/resources/ledger/saved';

export const repair: Operation = {
	name: 'Repair',
	value: 'repair',
	action: 'Repair what a check of the ledger found',
	description: 'Do what a report proposes and nothing else, with one item per action',
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
		description: 'Connect this node to "Ledger: Check". Nothing was changed.',
	});
}
