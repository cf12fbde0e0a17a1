import type { IDataObject } from 'n8n-workflow';
import { fits, setAt, takeFrom } from './paths';
import type { Call } from './shapes';

/** `node/resource.operation` as it was, and as it is now. */
export type OperationRename = { from: string; to: string };

/** The node's type; operations that are named above keep to what is said there. */
export type NodeRename = { from: string; to: string };

export type ParameterRename = {
	/** `node/resource.operation` as it was, `*` for any characters; every operation when left out. */
	of?: string;
	/** Dotted for the field of a collection. Left out: a parameter that is new, set where it is not given. */
	from?: string;
	/** Left out: the parameter is gone. */
	to?: string;
	/** What is now given for what was given. */
	value?: (was: unknown) => unknown;
};

export type Renames = {
	operations: readonly OperationRename[];
	nodes: readonly NodeRename[];
	parameters: readonly ParameterRename[];
};

type Used = (row: object) => void;

const nameOf = ({ node, operation }: Pick<Call, 'node' | 'operation'>): string => `${node}/${operation}`;

/** @returns the call as it is written today */
export function toPresent(renames: Renames, call: Call, used: Used = () => undefined): Call {
	const parameters: IDataObject = structuredClone(call.parameters);
	for (const rename of renames.parameters) {
		if (fits(rename.of ?? '*', nameOf(call)) && renameParameter(parameters, rename)) used(rename);
	}
	return { ...presentName(renames, call, used), parameters };
}

function presentName({ operations, nodes }: Renames, call: Call, used: Used): Omit<Call, 'parameters'> {
	const moved = operations.find(({ from }) => from === nameOf(call));
	const renamed = nodes.find(({ from }) => from === call.node);
	const row = moved ?? renamed;
	if (row) used(row);
	if (moved === undefined) return { node: renamed?.to ?? call.node, operation: call.operation };
	const [node = '', operation = ''] = moved.to.split('/');
	return { node, operation };
}

/** @returns whether it had anything to do */
function renameParameter(parameters: IDataObject, { from, to, value }: ParameterRename): boolean {
	const given = from === undefined ? { found: true, value: undefined } : takeFrom(parameters, from);
	if (!given.found) return false;
	if (to === undefined) return true;
	const present = value ? value(given.value) : given.value;
	return setAt(parameters, to, present, { unlessGiven: from === undefined });
}

/** Rows that no call has a use for: a wrong name in the table, or a name that came back. */
export function staleRenames(renames: Renames, calls: readonly Call[]): string[] {
	const used = new Set<object>();
	for (const call of calls) toPresent(renames, call, (row) => used.add(row));
	return [...renames.operations, ...renames.nodes, ...renames.parameters]
		.filter((row) => !used.has(row))
		.map((row) => JSON.stringify(row));
}
