import { NodeOperationError, type IDataObject } from 'n8n-workflow';
import type { UnitOutcome } from '../../../shared/core/ledger/record';
import { finality, outcomes } from '../../../shared/core/outcome';
import { parseMediaItem } from '../../../shared/core/parseMedia';
import { toUnit } from '../../../shared/core/unit';
import { releaseClaims } from '../../../shared/n8n/claims';
import { collection } from '../../../shared/n8n/collection';
import { choiceOf, decimal, fieldOf, wholeNumber, type Field } from '../../../shared/n8n/field';
import { describeSaving, type LedgerStore } from '../../../shared/n8n/ledgerStore';
import { batch } from '../makers';

const outcome = choiceOf(outcomes, {
	displayName: 'Outcome',
	name: 'outcome',
	type: 'string',
	default: '={{ $json.outcome || $json.status }}',
	description: `How the title ended: one of ${outcomes.join(', ')}`,
});

type Ended = { unit: UnitOutcome; json: IDataObject; isDryRun: boolean };

/** The item that arrives, and how it ended. */
const ended: Field<Ended> = fieldOf(outcome.properties, (context, index) => {
	const json = context.getInputData()[index]?.json ?? {};
	const parsed = parseMediaItem(json);
	if (!parsed.ok) {
		throw new NodeOperationError(context.getNode(), parsed.problem, {
			itemIndex: index,
			description: `An outcome is one of: ${outcomes.join(', ')}`,
		});
	}
	const how = outcome.read(context, index);
	const season = typeof json.season === 'number' ? json.season : null;
	const { mediaKey, mediaType, sourceIds, title, year, is4k, requesters } = toUnit(parsed.value, season);
	const retryAfterMs = typeof json.retryAfterMs === 'number' ? { retryAfterMs: json.retryAfterMs } : {};
	const reason = typeof json.reason === 'string' ? json.reason : '';
	const wished = { mediaKey, mediaType, sourceIds, title, year, is4k, requesters };
	const unit = { ...wished, outcome: how, reason, ...retryAfterMs };
	return { unit, json: endingFirst({ ...json, outcome: how }), isDryRun: json.dryRun === true };
});

const options = collection(
	{ displayName: 'Options', name: 'options', placeholder: 'Add option' },
	{
		retentionDays: decimal({
			displayName: 'Keep For (Days)',
			name: 'retentionDays',
			type: 'number',
			typeOptions: { minValue: 0 },
			default: 730,
			description: 'Finished entries older than this are forgotten; 0 keeps them',
		}),
		maxEntries: wholeNumber({
			displayName: 'Max Entries',
			name: 'maxEntries',
			type: 'number',
			typeOptions: { minValue: 100 },
			default: 100000,
			description:
				'Finished entries beyond this number are forgotten, oldest first. Unfinished ones always stay.',
		}),
	},
);

export const record = batch({
	name: 'Record',
	value: 'record',
	action: 'Record outcomes in the ledger',
	description:
		'Write down how each title ended, so that it is not acted on twice and what did not work is tried again',
	fields: { ended },
	common: { options },
	onePerItem: true,
	carryOut: async (store, asked, { context }, { options: bounds }) => {
		const written = asked.filter(({ input }) => !input.ended.isDryRun);
		store.write(
			written.map(({ input }) => input.ended.unit),
			bounds,
		);
		releaseClaims(context);
		return asked.map(({ index, input }) => ({
			json: { ...input.ended.json, recorded: describe(input.ended, store) },
			inputs: [index],
		}));
	},
});

/** n8n's table shows the columns in this order, and about six of them without scrolling. */
function endingFirst(json: IDataObject): IDataObject {
	const first = ['title', 'year', 'season', 'outcome', 'reason'].filter((name) => name in json);
	return { ...Object.fromEntries(first.map((name) => [name, json[name]])), ...json };
}

function describe({ isDryRun, unit }: Ended, { isSaved }: LedgerStore): IDataObject {
	if (isDryRun) return { saved: false, note: 'Dry run: nothing was written' };
	return isSaved
		? { saved: true, finality: finality(unit.outcome) }
		: describeSaving({ isSaved, setAside: undefined });
}
