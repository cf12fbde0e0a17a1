/** One call of a node in n8n's own engine, under today's names. */
import type { ICredentialDataDecryptedObject, IDataObject, OnError } from 'n8n-workflow';
import { pollNode, runWorkflow } from '../support/engine';
import { loadPackage } from '../support/engine/nodeTypes';
import { nodeOf } from '../support/engine/workflow';
import { loadOptions } from '../support/loadOptions';
import { toPresent } from './renaming';
import type { Call, Output, Recorded } from './shapes';
import { renames } from './tables';

export type Setting = {
	credentials: Record<string, ICredentialDataDecryptedObject>;
	/** What the process remembers of a ledger it remembers by this. */
	workflowId: string;
	staticData: IDataObject;
	mode?: 'manual' | 'trigger';
	onError?: OnError;
	/** A call whose output is the input, in the same workflow. */
	after?: Call;
};

export type Ending = Pick<Recorded, 'out' | 'error' | 'hints'> & { staticData: IDataObject };

const NAME = 'Node';
const BEFORE = 'Before';

export async function perform(call: Call, input: IDataObject[], setting: Setting): Promise<Ending> {
	const { node, operation, parameters } = toPresent(renames, call);
	if (operation === 'poll') return await poll(node, parameters, setting);
	const [resource = '', name = ''] = operation.split('.');
	return resource === 'loadOptions'
		? await fillDropDown(node, name, parameters, setting)
		: await run({ node, operation, parameters }, input, setting);
}

async function nodeFor({ node, operation, parameters }: Call, name: string) {
	const [resource = '', value = ''] = operation.split('.');
	const given = { resource, operation: value, ...parameters };
	return nodeOf(await loadPackage(), { nodeType: node, name, parameters: given });
}

async function run(call: Call, input: IDataObject[], setting: Setting): Promise<Ending> {
	const { after, credentials, workflowId, staticData, mode, onError } = setting;
	const node = { ...(await nodeFor(call, NAME)), ...(onError ? { onError } : {}) };
	const before = after ? [{ ...(await nodeFor(toPresent(renames, after), BEFORE)), id: BEFORE }] : [];
	const connections = after ? { [BEFORE]: { main: [[{ node: NAME, type: 'main', index: 0 }]] } } : {};
	const ended = await runWorkflow({
		workflow: { id: workflowId, nodes: [...before, node], connections },
		...{ input, credentials, staticData, mode },
	});
	const hints = ended.runData[NAME]?.at(-1)?.hints?.map(({ message }) => message) ?? [];
	return {
		out: ended.itemsOfNode(NAME).map((items) => items.map(toOutput)),
		error: toError(ended.error),
		...(hints.length > 0 ? { hints } : {}),
		staticData: ended.staticData,
	};
}

async function poll(node: string, parameters: IDataObject, setting: Setting): Promise<Ending> {
	const { credentials, staticData, mode } = setting;
	const ended = await pollNode({
		...{ nodeType: node, name: NAME, parameters, credentials, staticData, mode },
		activation: mode === 'manual' ? 'manual' : 'update',
	});
	return {
		out: ended.items?.map((items) => items.map(toOutput)) ?? [],
		error: toError(ended.error),
		staticData: ended.staticData,
	};
}

async function fillDropDown(node: string, method: string, parameters: IDataObject, setting: Setting) {
	const { credentials } = setting;
	const { options, error } = await loadOptions({ nodeType: node, method, credentials, ...{ parameters } });
	const out = (options ?? []).map((option): Output => ({ json: { ...option } }));
	return { out: [out], error: toError(error), staticData: {} };
}

const toOutput = ({ json, pairedItem, binary }: Output): Output => ({
	json,
	pairedItem,
	...(binary ? { binary } : {}),
});

type Thrown = { message: string; description?: string | null; context?: { itemIndex?: number } };

function toError(error: Thrown | undefined): Recorded['error'] {
	if (!error) return null;
	const { message, description = null, context } = error;
	return { message, description, ...(context?.itemIndex === undefined ? {} : { item: context.itemIndex }) };
}
