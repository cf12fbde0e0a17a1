import type { INodeProperties } from 'n8n-workflow';

export const checkFields: INodeProperties[] = [
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
