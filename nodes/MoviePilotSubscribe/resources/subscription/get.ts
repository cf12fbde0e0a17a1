import { simplifyField } from '../../fields/simplify';
import { rowOperation } from './rowOperation';
import { toRawRowJson, toRowJson } from './rowJson';

export const get = rowOperation({
	name: 'Get',
	value: 'get',
	action: 'Get a subscription',
	description: 'One subscription with its state, episodes and options',
	fields: [simplifyField],
	act: async ({ context, index, row }) =>
		context.getNodeParameter('simplify', index) ? toRowJson(row) : toRawRowJson(row),
});
