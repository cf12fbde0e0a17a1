/** Return All or a Limit, as every list of every node has them. */
import { fieldOf, flag, wholeNumber, type Field } from './field';

const returnAll = flag({
	displayName: 'Return All',
	name: 'returnAll',
	type: 'boolean',
	default: false,
	description: 'Whether to return all results or only up to a given limit',
});

const upTo = wholeNumber({
	displayName: 'Limit',
	name: 'limit',
	type: 'number',
	typeOptions: { minValue: 1, numberPrecision: 0 },
	displayOptions: { show: { returnAll: [false] } },
	default: 50,
	description: 'Max number of results to return',
});

/** Infinity for Return All. */
export const limit: Field<number> = fieldOf(
	[...returnAll.properties, ...upTo.properties],
	(context, index) => (returnAll.read(context, index) ? Number.POSITIVE_INFINITY : upTo.read(context, index)),
);
