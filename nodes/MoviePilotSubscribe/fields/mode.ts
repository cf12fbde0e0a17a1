import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { modes, type Mode } from '../flow/act/wanted';
import { readOneOf } from '../../shared/n8n/oneOf';

export const modeField: INodeProperties = {
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
};

/** Anything else is refused: a misspelt dry run must not be carried out. */
export const readMode = (context: IExecuteFunctions, index: number): Mode =>
	readOneOf(context, index, 'mode', 'Mode', modes);
