import { NodeOperationError, type IPollFunctions } from 'n8n-workflow';
import { listedAsValues } from '../client/listItems';
import type { Settings } from './compare';
import { eventNames } from './events';
import { firstRunKinds } from './firstRun';

/** @throws NodeOperationError that names the field to correct */
export function readSettings(context: IPollFunctions): Settings {
	const events = chosen(context, 'events', eventNames);
	const types = chosen(context, 'mediaTypes', listedAsValues);
	const kind = firstRunKinds.find((known) => known === context.getNodeParameter('firstRun'));
	const newest = kind === 'newest' ? context.getNodeParameter('newestCount') : 0;
	if (events.length === 0) throw invalid(context, 'Choose at least one event');
	if (types.length === 0) throw invalid(context, 'Choose at least one media type');
	if (kind === undefined) throw invalid(context, 'Choose what to do on the first run');
	if (typeof newest !== 'number' || !Number.isInteger(newest) || newest < 0) {
		throw invalid(context, 'Number of Items must be a whole number');
	}
	return { events, types, firstRun: { kind, newest } };
}

function chosen<T extends string>(context: IPollFunctions, name: string, known: readonly T[]): T[] {
	const values = context.getNodeParameter(name);
	return Array.isArray(values) ? known.filter((value) => values.some((entry) => entry === value)) : [];
}

const invalid = (context: IPollFunctions, message: string): NodeOperationError =>
	new NodeOperationError(context.getNode(), message);
