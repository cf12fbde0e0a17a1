import { subscription } from '../../fields/subscriptionChoice';
import { action } from '../makers';
import { toRowJson } from './rowJson';
import { eachRow } from './rowOperation';
import { setState } from './setState';

export const resume = action({
	name: 'Resume',
	value: 'resume',
	action: 'Resume a paused subscription',
	description:
		'Let MoviePilot watch the sites for a subscription again; one that is not paused stays as it is',
	notice:
		'It is matched with new releases from now on; for those the sites have already, use Search Now too.',
	fields: { subscription },
	act: eachRow(async (of) =>
		// A new one set to running would lose its first search, which only new ones get.
		of.row.state === 'S'
			? { ...toRowJson(await setState(of, 'R')), changed: true }
			: { ...toRowJson(of.row), changed: false },
	),
});
