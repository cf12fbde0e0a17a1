import { listField, textField } from '../../../shared/n8n/field';
import { limit } from '../../../shared/n8n/limit';
import { simplifyAs } from '../../../shared/n8n/simplify';
import { mediaTypeFilter } from '../../fields/mediaTypeFilter';
import { read } from '../makers';
import { toRawRowJson, toRowJson } from './rowJson';

const states = listField({
	displayName: 'States',
	name: 'states',
	type: 'multiOptions',
	options: [
		{ name: 'New', value: 'N' },
		{ name: 'Paused', value: 'S' },
		{ name: 'Pending', value: 'P' },
		{ name: 'Running', value: 'R' },
	],
	default: [],
	description: 'Leave empty for all states',
});

const username = textField({
	displayName: 'User Name',
	name: 'usernameFilter',
	type: 'string',
	default: '',
	placeholder: 'e.g. admin',
	description: 'Only subscriptions of this MoviePilot user; leave empty for all users',
});

export const getAll = read({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many subscriptions',
	description: 'List the subscriptions that exist in MoviePilot',
	fields: { limit, mediaTypeFilter, states, username, simplify: simplifyAs() },
	fetch: async (client, { limit: most, mediaTypeFilter: mediaType, simplify, ...wanted }) => {
		const rows = (await client.subscriptions()).filter(
			(row) =>
				(mediaType === 'all' || row.mediaType === mediaType) &&
				(wanted.states.length === 0 || wanted.states.includes(row.state)) &&
				(wanted.username === '' || row.username.toLowerCase() === wanted.username.toLowerCase()),
		);
		return rows.slice(0, most).map(simplify ? toRowJson : toRawRowJson);
	},
});
