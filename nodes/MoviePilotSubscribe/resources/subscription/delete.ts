import { subscription } from '../../fields/subscriptionChoice';
import { action } from '../makers';
import { toRowJson } from './rowJson';
import { eachRow, ensureDone } from './rowOperation';

export const deleteSubscription = action({
	name: 'Delete',
	value: 'delete',
	action: 'Delete a subscription',
	description: 'Delete one subscription; downloads that it started and files in the library stay',
	notice: 'MoviePilot stops looking for it; downloads that it started and files in the library stay.',
	deletes: true,
	fields: { subscription },
	act: eachRow(async (of) => {
		ensureDone(of, await of.client.deleteSubscription(of.row.id), 'delete');
		const still = await of.client.rows.readAgain(of.row.id);
		if (!still) return { ...toRowJson(of.row), deleted: true };
		throw of.run.refusal(
			`MoviePilot did not delete subscription ${still.id}`,
			'It said yes, but the subscription is still in its list. Does it belong to another user?',
		);
	}),
});
