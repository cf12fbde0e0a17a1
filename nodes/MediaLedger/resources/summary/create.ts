import type { IDataObject } from 'n8n-workflow';
import { countLeftAlone } from '../../../shared/core/leftAlone';
import { isOutcome } from '../../../shared/core/outcome';
import { parseMediaItem } from '../../../shared/core/parseMedia';
import { summarise, type SummaryEntry } from '../../../shared/core/summary';
import { isRecord } from '../../../shared/core/values';
import { makersFor } from '../../../shared/n8n/makers';

function toEntries(json: IDataObject): SummaryEntry[] {
	const outcome = json.outcome ?? json.status;
	const parsed = parseMediaItem(json);
	if (!isOutcome(outcome)) return [];
	const { mediaType, title, year } = parsed.ok
		? parsed.value
		: { mediaType: 'movie' as const, title: '', year: null };
	const season = typeof json.season === 'number' ? json.season : null;
	return [
		{ outcome, mediaType, title, year, season, reason: typeof json.reason === 'string' ? json.reason : '' },
	];
}

/** What "Entry: Look Up" said of an item that got no outcome since. */
function ledgerStates({ ledger, outcome, status }: IDataObject): string[] {
	const hasOutcome = isOutcome(outcome ?? status);
	return !hasOutcome && isRecord(ledger) && typeof ledger.state === 'string' ? [ledger.state] : [];
}

/** Without the ledger, which opening it might change. */
const { once } = makersFor(() => null);

export const create = once({
	name: 'Create',
	value: 'create',
	action: 'Create a summary of outcomes',
	description:
		'Turn all outcomes that arrive into one item with counts, titles and a text in English and Chinese for a notifier',
	fields: {},
	answer: async (_, __, { context }) => {
		const items = context.getInputData();
		const summary = summarise(
			items.flatMap(({ json }) => toEntries(json)),
			countLeftAlone(items.flatMap(({ json }) => ledgerStates(json))),
		);
		return [{ ...summary }];
	},
});
