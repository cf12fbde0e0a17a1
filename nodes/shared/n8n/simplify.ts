import type { INodeProperties } from 'n8n-workflow';
import { flag, type Field } from './field';

/** @param description where "simplified" needs more words */
export const simplifyAs = (
	description = 'Whether to return a simplified version of the response instead of the raw data',
): Field<boolean> => flag({ ...simplified, description });

const simplified: INodeProperties = {
	displayName: 'Simplify',
	name: 'simplify',
	type: 'boolean',
	default: true,
};
