import { rowOperation } from './rowOperation';
import { toRowJson } from './rowJson';
import { setState } from './setState';

export const resume = rowOperation({
	name: 'Resume',
	value: 'resume',
	action: 'Resume a paused subscription',
	description:
		'Let MoviePilot watch the sites for a subscription again; one that is not paused stays as it is',
	notice:
		'It is matched with new releases from now on; for those the sites have already, use Search Now too.',
	act: async (action) =>
		// A new one set to running would lose its first search, which only new ones get.
		action.row.state === 'S'
			? { ...toRowJson(await setState(action, 'R')), changed: true }
			: { ...toRowJson(action.row), changed: false },
});
