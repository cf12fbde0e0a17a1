import type { INodeProperties } from 'n8n-workflow';
import { positive, splitList } from '../../shared/core/values';
import { field, type Field } from '../../shared/n8n/field';
import { loadOptions } from '../client/lists';

const { getSites } = loadOptions;

/** IDs of sites; empty = none was chosen. */
export const sitesField = (property: INodeProperties): Field<number[]> =>
	field(
		property,
		(value) => {
			const chosen = splitList(value);
			const ids = chosen.flatMap((site) => positive(site) ?? []);
			return ids.length === chosen.length ? ids : undefined;
		},
		{ loadOptions: { getSites } },
	);
