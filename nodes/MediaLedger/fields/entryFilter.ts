/** Which entries are meant. What cannot be read is refused: without it everything would be returned. */
import { entryStates } from '../../shared/core/ledger/entries';
import { isOutcome, outcomes, type Outcome } from '../../shared/core/outcome';
import { isEmpty, splitList } from '../../shared/core/values';
import { collection } from '../../shared/n8n/collection';
import { choiceOf, field, textField } from '../../shared/n8n/field';

const toName = (outcome: string): string =>
	outcome
		.split('_')
		.map((word) =>
			word === 'tmdb' || word === 'id'
				? word.toUpperCase()
				: `${word.charAt(0).toUpperCase()}${word.slice(1)}`,
		)
		.join(' ');

const outcomeOptions = outcomes
	.map((outcome) => ({ name: toName(outcome), value: outcome }))
	.sort((a, b) => a.name.localeCompare(b.name, 'en'));

export const state = choiceOf(['all', ...entryStates], {
	displayName: 'State',
	name: 'state',
	type: 'options',
	options: [
		{ name: 'All', value: 'all' },
		{ name: 'Done', value: 'done', description: 'Acted on, and never again for the same wish' },
		{ name: 'Due', value: 'due', description: 'Did not work out, and its time to be tried again has come' },
		{ name: 'Forgotten', value: 'forgotten', description: 'To be acted on again when it is wished for' },
		{ name: 'Waiting', value: 'waiting', description: 'Did not work out, and its time has not come' },
	],
	default: 'all',
});

function readDate(value: unknown): number | null | undefined {
	if (isEmpty(value)) return null;
	const at = Date.parse(String(value));
	return Number.isFinite(at) ? at : undefined;
}

function readOutcomes(value: unknown): Outcome[] | undefined {
	const named = splitList(value);
	return named.every(isOutcome) ? named : undefined;
}

export const filters = collection(
	{ displayName: 'Filters', name: 'filters', placeholder: 'Add filter' },
	{
		newerThan: field(
			{
				displayName: 'Newer Than',
				name: 'newerThan',
				type: 'dateTime',
				default: '',
				description: 'When it was recorded',
			},
			readDate,
		),
		olderThan: field(
			{ displayName: 'Older Than', name: 'olderThan', type: 'dateTime', default: '' },
			readDate,
		),
		outcomes: field(
			{
				displayName: 'Outcomes',
				name: 'outcomes',
				type: 'multiOptions',
				options: outcomeOptions,
				default: [],
				description: 'Leave empty for all',
			},
			readOutcomes,
		),
		sourcePrefix: textField({
			displayName: 'Source Begins With',
			name: 'sourcePrefix',
			type: 'string',
			default: '',
			placeholder: 'e.g. trakt:watchlist:',
			description: 'With this, entries by title are left out: they have no source',
		}),
	},
);
