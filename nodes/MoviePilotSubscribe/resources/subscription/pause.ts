import { subscription } from '../../fields/subscriptionChoice';
import { action } from '../makers';
import { toRowJson } from './rowJson';
import { eachRow } from './rowOperation';
import { setState } from './setState';

export const pause = action({
	name: 'Pause',
	value: 'pause',
	action: 'Pause a subscription',
	description: 'Stop MoviePilot from looking for a subscription until it is resumed',
	fields: { subscription },
	act: eachRow(async (of) =>
		of.row.state === 'S'
			? { ...toRowJson(of.row), changed: false }
			: { ...toRowJson(await setState(of, 'S')), changed: true },
	),
});
