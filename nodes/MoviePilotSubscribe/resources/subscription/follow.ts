import { choiceOf, decimal, inputItem, mapped } from '../../../shared/n8n/field';
import { mediaItem } from '../../../shared/n8n/mediaItemFields';
import { stopSignalOf } from '../../../shared/n8n/pause';
import { follow as followUnits } from '../../flow/follow/follow';
import { readUnits } from '../../flow/wish/readUnits';
import { batch, toFailed } from '../makers';
import { toFollowedJson } from './followedJson';

const until = choiceOf(['downloadStarted', 'inLibrary'], {
	displayName: 'Until',
	name: 'followUntil',
	type: 'options',
	options: [
		{
			name: 'Download Started',
			value: 'downloadStarted',
			description: 'Or further, if it is further already',
		},
		{ name: 'In Library', value: 'inLibrary', description: 'The media server has all of it' },
	],
	default: 'inLibrary',
});

const timeoutMs = mapped(
	decimal({
		displayName: 'Timeout (Minutes)',
		name: 'timeoutMinutes',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: 60,
		description: 'After this each item tells how far it got; 0 = look once',
	}),
	(minutes) => minutes * 60_000,
);

const intervalMs = mapped(
	decimal({
		displayName: 'Interval (Seconds)',
		name: 'intervalSeconds',
		type: 'number',
		typeOptions: { minValue: 5, numberPrecision: 0 },
		default: 60,
		description: 'How often to look; all items are looked at together, with two lists per round',
	}),
	(seconds) => seconds * 1000,
);

export const follow = batch({
	name: 'Follow',
	value: 'follow',
	action: 'Follow media until it is in the library',
	description:
		'Wait for movies and seasons to go from subscribed over downloading into the library, or until a timeout',
	notice: 'The execution goes on while this waits; a timeout of the workflow must be above the one here.',
	fields: { mediaItem, item: inputItem },
	common: { until, timeoutMs, intervalMs },
	toRefused: toFailed,
	carryOut: async (client, asked, { context }, { until: end, ...times }) => {
		const { units, rejected } = await readUnits(client, asked);
		if (units.length === 0) return rejected;
		const seesLibrary = (await client.mediaServers()).length > 0;
		const following = await followUnits(
			client,
			units.map(({ unit }) => unit),
			{ ...times, goal: { until: end, seesLibrary }, isStopped: stopSignalOf(context) },
		);
		const results = units.map(({ json, inputs }, position) => {
			const trail = following.trails[position];
			const followed = trail ? toFollowedJson(trail, following.problem, seesLibrary) : {};
			return { json: { ...json, ...followed }, inputs };
		});
		return [...results, ...rejected];
	},
});
