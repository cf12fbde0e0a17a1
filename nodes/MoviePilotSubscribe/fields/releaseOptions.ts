import { listField, textField } from '../../shared/n8n/field';
import { loadOptions } from '../client/lists';
import { releasePatterns } from './releasePatterns';

const { getRuleGroups } = loadOptions;

/** What a release must be like. */
export const releaseOptions = {
	...releasePatterns,
	include: textField({
		displayName: 'Include',
		name: 'include',
		type: 'string',
		default: '',
		description: 'Pattern that a release must match',
	}),
	exclude: textField({
		displayName: 'Exclude',
		name: 'exclude',
		type: 'string',
		default: '',
		description: 'Pattern that a release must not match',
	}),
	keyword: textField({
		displayName: 'Keyword',
		name: 'keyword',
		type: 'string',
		default: '',
		description: 'Search for this instead of the title',
	}),
	filterGroups: listField(
		{
			displayName: 'Filter Rule Group Names or IDs',
			name: 'filterGroups',
			type: 'multiOptions',
			typeOptions: { loadOptionsMethod: 'getRuleGroups' },
			default: [],
			description:
				'Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
		},
		{ loadOptions: { getRuleGroups } },
	),
};
