import { ensureDone, readBack, rowOperation } from './rowOperation';
import { toRowJson } from './rowJson';

export const reset = rowOperation({
	name: 'Reset',
	value: 'reset',
	action: 'Reset a subscription',
	description: 'Forget which episodes were downloaded for a subscription, so that all are wanted again',
	notice: 'A paused or new subscription runs after a reset.',
	act: async (action) => {
		ensureDone(action, await action.client.resetSubscription(action.row.id), 'reset');
		return toRowJson(await readBack(action));
	},
});
