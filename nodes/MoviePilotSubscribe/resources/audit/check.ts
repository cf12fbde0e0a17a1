import { mapped, wholeNumber } from '../../../shared/n8n/field';
import { openLedger } from '../../../shared/n8n/ledgerStore';
import { reportOn } from '../../audit/report';
import { once } from '../makers';

const maxLibraryLookUps = wholeNumber({
	displayName: 'Max Library Look-Ups',
	name: 'maxLibraryLookUps',
	type: 'number',
	typeOptions: { minValue: 0, maxValue: 5000, numberPrecision: 0 },
	default: 100,
	description:
		'Titles that no list of MoviePilot explains are looked up one by one, which takes up to some seconds each. What is left comes first on another day.',
});

const day = 24 * 60 * 60_000;

const staleAfterMs = mapped(
	wholeNumber({
		displayName: 'Stale After (Days)',
		name: 'staleAfterDays',
		type: 'number',
		typeOptions: { minValue: 1, numberPrecision: 0 },
		default: 14,
		description: 'An open wish that was due for so long is reported: nobody seems to try again',
	}),
	(days) => days * day,
);

export const check = once({
	name: 'Check',
	value: 'check',
	action: 'Check the ledger against MoviePilot',
	description:
		'Compare the ledger with subscriptions, downloads, history and the library, and report where they differ',
	notice: 'Nothing is changed; Audit: Repair acts on the report.',
	fields: { maxLibraryLookUps, staleAfterMs },
	answer: async (client, input, { context }) => {
		const { ledger, setAside } = openLedger(context);
		const report = await reportOn(client, ledger, input.maxLibraryLookUps, input.staleAfterMs);
		return [{ ...report, ...(setAside === undefined ? {} : { damagedDataKeptAs: setAside }) }];
	},
});
