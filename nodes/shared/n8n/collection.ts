/** Fields that people add when they want them. */
import type { INodeProperties } from 'n8n-workflow';
import { isEmpty, isRecord } from '../core/values';
import {
	methodsOf,
	propertiesOf,
	readAll,
	type Field,
	type Fields,
	type Input,
	type ItemContext,
} from './field';

type Named = Pick<INodeProperties, 'displayName' | 'name' | 'placeholder'>;

const byLabel = (a: INodeProperties, b: INodeProperties): number =>
	a.displayName.localeCompare(b.displayName, 'en');

const within = (context: ItemContext, name: string): ItemContext => ({
	getInputData: () => context.getInputData(),
	getNode: () => context.getNode(),
	getNodeParameter: (option, itemIndex, fallback) =>
		context.getNodeParameter(`${name}.${option}`, itemIndex, fallback),
});

/** One that was not added has its default. */
export const collection = <F extends Fields>(named: Named, fields: F): Field<Input<F>> => ({
	properties: [{ ...named, type: 'collection', default: {}, options: propertiesOf(fields).sort(byLabel) }],
	methods: methodsOf(fields),
	read: (context, itemIndex) => readAll(fields, within(context, named.name), itemIndex),
});

/** One that was not added has no value. @param fields by the names of their properties */
export const additions = <F extends Fields>(named: Named, fields: F): Field<Partial<Input<F>>> => ({
	...collection(named, fields),
	read: (context, itemIndex) => {
		const set = context.getNodeParameter(named.name, itemIndex, {});
		const isAdded = (name: string) => isRecord(set) && (set[name] === '' || !isEmpty(set[name]));
		const added = Object.entries(fields).filter(([name]) => isAdded(name));
		return readAll(Object.fromEntries(added), within(context, named.name), itemIndex) as Partial<Input<F>>;
	},
});
