import { NodeOperationError } from 'n8n-workflow';
import { toProposals } from '../../../shared/core/ledger/repair';
import { parseReport, type Report } from '../../../shared/core/ledger/report';
import { fieldOf, flag, wholeNumber, type Field } from '../../../shared/n8n/field';
import { describeSaving, openLedger } from '../../../shared/n8n/ledgerStore';
import { clock } from '../../../shared/transport/clock';
import { repairLedger } from '../../audit/repair';
import { action } from '../makers';

/** The item that arrives. */
const report: Field<Report> = fieldOf([], (context, itemIndex) => {
	const parsed = parseReport(context.getInputData()[itemIndex]?.json, clock.now());
	if (parsed.ok) return parsed.value;
	throw new NodeOperationError(context.getNode(), parsed.problem, {
		itemIndex,
		description: 'Connect this node to "Audit: Check". Nothing was changed.',
	});
});

const dryRun = flag({
	displayName: 'Dry Run',
	name: 'dryRun',
	type: 'boolean',
	default: true,
	description: 'Whether to only show what would be done',
});

const forgetGone = flag({
	displayName: 'Forget What Is Gone',
	name: 'forgetGone',
	type: 'boolean',
	default: false,
	description:
		'Whether titles that are recorded as done and nowhere to be found count as new again. What somebody deleted on purpose would come back.',
});

const maxRemovals = wholeNumber({
	displayName: 'Max Removals',
	name: 'maxRemovals',
	type: 'number',
	typeOptions: { minValue: 0, numberPrecision: 0 },
	default: 10,
	description:
		'How many subscriptions may be removed that MoviePilot has twice for one title and season; the older one stays',
});

export const repair = action({
	name: 'Repair',
	value: 'repair',
	action: 'Repair what a check of the ledger found',
	description: 'Do what the report of a check proposes and nothing else, with one item per action',
	notice: 'Each input item is a report of Audit: Check, at most a day old.',
	fields: { report, dryRun, forgetGone, maxRemovals },
	act: async (client, input, { context }) => {
		const limits = { forgetsLost: input.forgetGone, maxRemovals: input.maxRemovals };
		const proposals = toProposals(input.report, limits);
		if (proposals.length === 0) return [];
		const store = openLedger(context);
		const endings = await repairLedger(client, store, input.report, proposals, input.dryRun);
		return endings.map((ending) => {
			const saving = ending.action === 'removeDuplicate' ? {} : describeSaving(store);
			return { ...ending, ...(input.dryRun ? { dryRun: true } : saving) };
		});
	},
});
