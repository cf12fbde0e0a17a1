/** Which seasons of a show are meant, and what counts as done before. */
import type { SeasonPolicy, SpecialsPolicy } from '../../shared/core/seasons';
import { choiceOf, fieldOf, propertiesOf, wholeNumber, type Field } from '../../shared/n8n/field';
import type { CheckOptions, CompletedPolicy } from '../flow/wish/expandSeasons';

const kind = choiceOf(['allAired', 'first', 'fromSeason', 'future', 'latest'], {
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
});

const fromSeason = wholeNumber({
	displayName: 'From Season',
	name: 'fromSeason',
	type: 'number',
	typeOptions: { minValue: 1, numberPrecision: 0 },
	displayOptions: { show: { seasonPolicy: ['fromSeason'] } },
	default: 1,
});

export const seasonPolicy: Field<SeasonPolicy> = fieldOf(propertiesOf({ kind, fromSeason }), (...at) => {
	const chosen = kind.read(...at);
	return chosen === 'fromSeason' ? { kind: chosen, from: fromSeason.read(...at) } : { kind: chosen };
});

/** Whether specials belong to a whole show; a wish that names season 0 keeps it either way and is marked. */
export const specials = choiceOf(['include', 'leaveOut'], {
	displayName: 'Specials',
	name: 'specials',
	type: 'options',
	options: [
		{ name: 'Include', value: 'include', description: 'Needs MoviePilot 2.15 or newer' },
		{ name: 'Leave Out', value: 'leaveOut', description: 'They are never turned into season 1' },
	],
	default: 'leaveOut',
	description: 'Whether season 0 belongs to a whole show',
});

/** Goes into the options of an operation. */
export const ifCompletedBefore = choiceOf(['always', 'ifWishedAgain', 'never'], {
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
});

/** What the fields above tell of what to look at. */
type Chosen = {
	seasonPolicy: SeasonPolicy;
	specials: SpecialsPolicy;
	options: { ifCompletedBefore: CompletedPolicy };
};

export const toCheckOptions = (input: Chosen): CheckOptions => ({
	seasonPolicy: input.seasonPolicy,
	specials: input.specials,
	completed: input.options.ifCompletedBefore,
});
