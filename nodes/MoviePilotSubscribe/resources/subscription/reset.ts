import { subscription } from '../../fields/subscriptionChoice';
import { action } from '../makers';
import { toRowJson } from './rowJson';
import { eachRow, ensureDone, readBack } from './rowOperation';

export const reset = action({
	name: 'Reset',
	value: 'reset',
	action: 'Reset a subscription',
	description: 'Forget which episodes were downloaded for a subscription, so that all are wanted again',
	notice: 'A paused or new subscription runs after a reset.',
	fields: { subscription },
	act: eachRow(async (of) => {
		ensureDone(of, await of.client.resetSubscription(of.row.id), 'reset');
		return toRowJson(await readBack(of));
	}),
});
