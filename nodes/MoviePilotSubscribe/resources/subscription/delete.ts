import { ensureDone, refusal, rowOperation } from './rowOperation';
import { toRowJson } from './rowJson';

export const deleteSubscription = rowOperation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete a subscription',
	description: 'Delete one subscription; downloads that it started and files in the library stay',
	notice: 'MoviePilot stops looking for it; downloads that it started and files in the library stay.',
	deletes: true,
	act: async (action) => {
		ensureDone(action, await action.client.deleteSubscription(action.row.id), 'delete');
		const still = await action.lookup.readAgain(action.row.id);
		if (!still) return { ...toRowJson(action.row), deleted: true };
		throw refusal(
			action,
			`MoviePilot did not delete subscription ${still.id}`,
			'It said yes, but the subscription is still in its list. Does it belong to another user?',
		);
	},
});
