import {
	NodeOperationError,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeProperties,
} from 'n8n-workflow';
import { pairedWith, toErrorItem, toNodeError } from '../../../shared/n8n/executeItems';
import { mediaItemFields } from '../../../shared/n8n/mediaItemFields';
import type { Operation } from '../../../shared/n8n/operations';
import { connectMoviePilot } from '../../client';
import { follow as followUnits, type FollowOptions } from '../../flow/follow/follow';
import { stopSignalOf } from '../../../shared/n8n/pause';
import { readUnits } from '../../flow/wish/readUnits';
import { toFollowedJson } from './followedJson';

const properties: INodeProperties[] = [
	...mediaItemFields,
	{
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
	},
	{
		displayName: 'Timeout (Minutes)',
		name: 'timeoutMinutes',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: 60,
		description: 'After this each item tells how far it got; 0 = look once',
	},
	{
		displayName: 'Interval (Seconds)',
		name: 'intervalSeconds',
		type: 'number',
		typeOptions: { minValue: 5, numberPrecision: 0 },
		default: 60,
		description: 'How often to look; all items are looked at together, with two lists per round',
	},
];

export const follow: Operation = {
	name: 'Follow',
	value: 'follow',
	action: 'Follow media until it is in the library',
	description:
		'Wait for movies and seasons to go from subscribed over downloading into the library, or until a timeout',
	notice: 'The execution goes on while this waits; a timeout of the workflow must be above the one here.',
	properties,
	execute: async (context) => {
		try {
			return await run(context);
		} catch (error) {
			if (!context.continueOnFail()) throw toNodeError(context, error, 0);
			return context.getInputData().map((_, index) => toErrorItem(context, error, index));
		}
	},
};

async function run(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
	const options = readOptions(context);
	const client = await connectMoviePilot(context);
	const { units, rejected } = await readUnits(context, client);
	if (units.length === 0) return rejected;
	const seesLibrary = (await client.mediaServers()).length > 0;
	const goal = { until: options.until, seesLibrary };
	const following = await followUnits(
		client,
		units.map(({ unit }) => unit),
		{ ...options, goal },
	);
	const results = units.map(({ json, inputs }, position): INodeExecutionData => {
		const trail = following.trails[position];
		const followed = trail ? toFollowedJson(trail, following.problem, seesLibrary) : {};
		return { json: { ...json, ...followed }, pairedItem: pairedWith(inputs) };
	});
	return [...results, ...rejected];
}

type Options = Omit<FollowOptions, 'goal'> & { until: FollowOptions['goal']['until'] };

/** One waiting for all items, so these are read once. */
function readOptions(context: IExecuteFunctions): Options {
	const minutes = Number(context.getNodeParameter('timeoutMinutes', 0));
	const seconds = Number(context.getNodeParameter('intervalSeconds', 0));
	if (!(minutes >= 0)) throw new NodeOperationError(context.getNode(), 'Timeout must be 0 minutes or more');
	if (!(seconds >= 5)) throw new NodeOperationError(context.getNode(), 'Interval must be 5 seconds or more');
	return {
		until: context.getNodeParameter('followUntil', 0) === 'downloadStarted' ? 'downloadStarted' : 'inLibrary',
		timeoutMs: minutes * 60_000,
		intervalMs: seconds * 1000,
		isStopped: stopSignalOf(context),
	};
}
