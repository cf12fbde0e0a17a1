import { workflowFiles, type Workflow, type WorkflowNode } from './files';

/** A shipped workflow, spoilt in one place. */
export function spoilt(id: string, spoil: (workflow: Workflow) => unknown): Workflow {
	const [, workflow] = workflowFiles().find(([, one]) => one.id === id) ?? [];
	if (!workflow) throw new Error(`No workflow ${id}`);
	spoil(workflow);
	return workflow;
}

function nodeOf(workflow: Workflow, name: string): WorkflowNode {
	const node = workflow.nodes.find((one) => one.name === name);
	if (!node) throw new Error(`No node ${name}`);
	return node;
}

export const inWatchlist = (name: string, change: (node: WorkflowNode) => unknown) => () =>
	spoilt('mrTraktWatchlist', (workflow) => change(nodeOf(workflow, name)));
export const inSubscribe = (name: string, change: (node: WorkflowNode) => unknown) => () =>
	spoilt('mrSubscribeMedia', (workflow) => change(nodeOf(workflow, name)));
export const unconnected = (name: string, output: number) => () =>
	spoilt('mrSubscribeMedia', ({ connections }) => connections[name]?.main.splice(output, 1, []));
