import { choiceOf } from '../../shared/n8n/field';
import { modes } from '../flow/act/wanted';

/** Anything else is refused: a misspelt dry run must not be carried out. */
export const mode = choiceOf(modes, {
	displayName: 'Mode',
	name: 'mode',
	type: 'options',
	options: [
		{
			name: 'Subscribe Only',
			value: 'subscribe',
			description: 'Let MoviePilot search by itself, with its subscription rules',
		},
		{
			name: 'Search First',
			value: 'searchFirst',
			description: 'Download what the sites have now and subscribe to the rest; a search takes up to minutes',
		},
		{
			name: 'Dry Run',
			value: 'dryRun',
			description: 'Show the exact requests that would be sent; only questions are asked',
		},
	],
	default: 'subscribe',
});
