import { simplifyAs } from '../../../shared/n8n/simplify';
import { subscription } from '../../fields/subscriptionChoice';
import { read } from '../makers';
import { toRawRowJson, toRowJson } from './rowJson';
import { eachRow } from './rowOperation';

export const get = read({
	name: 'Get',
	value: 'get',
	action: 'Get a subscription',
	description: 'One subscription with its state, episodes and options',
	fields: { subscription, simplify: simplifyAs() },
	fetch: eachRow(async ({ row }, { simplify }) => (simplify ? toRowJson(row) : toRawRowJson(row))),
});
