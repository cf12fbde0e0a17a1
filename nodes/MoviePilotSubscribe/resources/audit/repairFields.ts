import type { INodeProperties } from 'n8n-workflow';

export const repairFields: INodeProperties[] = [
	{
		displayName:
			'Each input item is the report of "Ledger: Check", at most a day old. Whatever no longer holds is left alone.',
		name: 'repairNotice',
		type: 'notice',
		default: '',
	},
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
		displayName: 'Remove Duplicates at Most',
		name: 'maxRemovals',
		type: 'number',
		typeOptions: { minValue: 0, numberPrecision: 0 },
		default: 10,
		description: 'Subscriptions of the same title and season that MoviePilot has twice; the older one stays',
	},
];
