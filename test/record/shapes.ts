import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

export type Output = Pick<INodeExecutionData, 'json' | 'pairedItem' | 'binary'>;

/** As the service was asked; without headers, in which keys travel. */
export type Request = { method: string; path: string; query?: IDataObject; body?: unknown };

/** What one operation put out and asked for, under the names of the day it was taken. */
export type Recorded = {
	/** `node/resource.operation/case`, and the generation where it was played on several. */
	id: string;
	parameters: IDataObject;
	input: IDataObject[];
	/** By output of the node. */
	out: Output[][];
	/** `item`: the number of the input item that it is about. */
	error: { message: string; description: string | null; item?: number } | null;
	hints?: string[];
	requests: Request[];
	/** Afterwards, where there is any. */
	staticData?: IDataObject | 'unchanged';
};

/** An operation as a workflow names it: of which node, which one, with which parameters. */
export type Call = { node: string; operation: string; parameters: IDataObject };
