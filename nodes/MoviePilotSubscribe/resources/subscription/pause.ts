import { rowOperation } from './rowOperation';
import { toRowJson } from './rowJson';
import { setState } from './setState';

export const pause = rowOperation({
	name: 'Pause',
	value: 'pause',
	action: 'Pause a subscription',
	description: 'Stop MoviePilot from looking for a subscription until it is resumed',
	act: async (action) =>
		action.row.state === 'S'
			? { ...toRowJson(action.row), changed: false }
			: { ...toRowJson(await setState(action, 'S')), changed: true },
});
