import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import type { SeasonPolicy, SpecialsPolicy } from '../../shared/core/seasons';
import type { CheckOptions } from '../flow/wish/expandSeasons';

export const seasonFields: INodeProperties[] = [
	{
		displayName: 'Seasons of a Whole Show',
		name: 'seasonPolicy',
		type: 'options',
		options: [
			{ name: 'All Aired Seasons', value: 'allAired', description: 'Every season that has started' },
			{ name: 'First Season', value: 'first' },
			{ name: 'From a Season On', value: 'fromSeason', description: 'Every aired season from a number on' },
			{ name: 'Future Seasons', value: 'future', description: 'Announced seasons that have not started' },
			{ name: 'Latest Season', value: 'latest', description: 'The newest season that has started' },
		],
		default: 'allAired',
		description: 'Which seasons to take when a wish does not name any. Named seasons are taken as named.',
	},
	{
		displayName: 'From Season',
		name: 'fromSeason',
		type: 'number',
		typeOptions: { minValue: 1, numberPrecision: 0 },
		displayOptions: { show: { seasonPolicy: ['fromSeason'] } },
		default: 1,
	},
];

/** Whether specials belong to a whole show; a wish that names season 0 keeps it either way and is marked. */
export const specialsField: INodeProperties = {
	displayName: 'Specials',
	name: 'specials',
	type: 'options',
	options: [
		{ name: 'Include', value: 'include', description: 'Needs MoviePilot 2.15 or newer' },
		{ name: 'Leave Out', value: 'leaveOut', description: 'They are never turned into season 1' },
	],
	default: 'leaveOut',
	description: 'Whether season 0 belongs to a whole show',
};

function readSeasonPolicy(context: IExecuteFunctions, index: number): SeasonPolicy {
	const kind = context.getNodeParameter('seasonPolicy', index);
	if (kind === 'fromSeason') {
		return { kind, from: Number(context.getNodeParameter('fromSeason', index)) };
	}
	return kind === 'first' || kind === 'future' || kind === 'latest' ? { kind } : { kind: 'allAired' };
}

export const readSpecials = (context: IExecuteFunctions, index: number): SpecialsPolicy =>
	context.getNodeParameter('specials', index) === 'include' ? 'include' : 'leaveOut';

/** Goes into the options of an operation. */
export const completedOption: INodeProperties = {
	displayName: 'If Completed Before',
	name: 'ifCompletedBefore',
	type: 'options',
	options: [
		{
			name: 'Get Again',
			value: 'always',
			description: 'Also right after a download, while the files are still on their way into the library',
		},
		{
			name: 'Get Again If Wished for Again',
			value: 'ifWishedAgain',
			description: 'When it was put on the list, or requested, after MoviePilot had completed it',
		},
		{ name: 'Leave Alone', value: 'never' },
	],
	default: 'ifWishedAgain',
	description: 'What to do with titles that MoviePilot has completed and that are not in the library',
};

export const toOptions = (options: INodeProperties[]): INodeProperties => ({
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	options: [...options].sort((a, b) => a.displayName.localeCompare(b.displayName, 'en')),
});

/** All of the fields above that tell what to look at, for one input item. */
export function readCheckOptions(context: IExecuteFunctions, index: number): CheckOptions {
	const completed = context.getNodeParameter('options.ifCompletedBefore', index, 'ifWishedAgain');
	return {
		seasonPolicy: readSeasonPolicy(context, index),
		specials: readSpecials(context, index),
		completed: completed === 'always' || completed === 'never' ? completed : 'ifWishedAgain',
	};
}
