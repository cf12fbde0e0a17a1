import { textField } from '../../shared/n8n/field';
import { loadOptions } from '../client/lists';

const { getSavePaths } = loadOptions;

/** For a subscription and for a download alike. */
export const savePath = textField(
	{
		displayName: 'Save Path Name or ID',
		name: 'savePath',
		type: 'options',
		typeOptions: { loadOptionsMethod: 'getSavePaths' },
		default: '',
		description:
			'A path that is not listed, e.g. rclone:/media/other, needs an expression. Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
	},
	{ loadOptions: { getSavePaths } },
);
