/** A parameter of an operation: what people see and how it is read, in one value, so that the two cannot drift apart. */
import {
	NodeOperationError,
	type IDataObject,
	type IExecuteFunctions,
	type INodeProperties,
	type INodeType,
} from 'n8n-workflow';
import { parseWholeNumber, splitList, text } from '../core/values';

/** As much of n8n as reading needs. */
export type ItemContext = Pick<IExecuteFunctions, 'getInputData' | 'getNode'> & {
	getNodeParameter: (name: string, itemIndex: number, fallback?: unknown) => unknown;
};

/** What fills drop-downs and lists to search in. */
export type Methods = Pick<NonNullable<INodeType['methods']>, 'loadOptions' | 'listSearch'>;

export type Field<T> = {
	properties: INodeProperties[];
	methods?: Methods;
	/** @throws NodeOperationError that names the parameter and the item */
	read: (context: ItemContext, itemIndex: number) => T;
};

export type Fields = Record<string, Field<unknown>>;

export type Input<F extends Fields> = { [K in keyof F]: F[K] extends Field<infer T> ? T : never };

const refuse = (context: ItemContext, itemIndex: number, property: INodeProperties, value: unknown) =>
	new NodeOperationError(
		context.getNode(),
		`'${property.displayName}' cannot be ${JSON.stringify(value ?? null)}`,
		{ itemIndex, description: hintFor(property) },
	);

function hintFor({ options = [], description, placeholder }: INodeProperties): string | undefined {
	const values = options.flatMap((option) => ('value' in option ? [option.value] : []));
	if (values.length > 0) return `One of: ${values.join(', ')}`;
	return [description, placeholder && `(${placeholder})`].filter(Boolean).join(' ') || undefined;
}

/**
 * One parameter.
 *
 * @param property a literal where it is written, since n8n's linter reads nothing else
 * @param parse undefined = refused
 */
export const field = <T>(
	property: INodeProperties,
	parse: (value: unknown) => T | undefined,
	methods?: Methods,
): Field<T> => ({
	properties: [property],
	...(methods ? { methods } : {}),
	read: (context, itemIndex) => {
		const value = context.getNodeParameter(property.name, itemIndex, property.default);
		const parsed = parse(value);
		if (parsed !== undefined) return parsed;
		throw refuse(context, itemIndex, property, value);
	},
});

/** One of some words. An expression may yield anything, and what is none of them is never guessed at. */
export const choiceOf = <const V extends readonly string[]>(
	values: V,
	property: INodeProperties,
): Field<V[number]> => field(property, (value) => values.find((known) => known === value));

export const flag = (property: INodeProperties): Field<boolean> =>
	field(property, (value) => (typeof value === 'boolean' ? value : undefined));

/** Trimmed; "" when left empty. Numbers are text too: expressions make one of a title such as `1917`. */
export const textField = (property: INodeProperties, methods?: Methods): Field<string> =>
	field(
		property,
		(value) => (typeof value === 'string' || typeof value === 'number' ? String(value).trim() : undefined),
		methods,
	);

const inBounds = ({ typeOptions }: INodeProperties, value: unknown, from = typeOptions?.minValue ?? 0) =>
	typeof value === 'number' && value >= from && value <= (typeOptions?.maxValue ?? Number.MAX_VALUE)
		? value
		: undefined;

/** @param from inclusive */
export const wholeNumber = (property: INodeProperties, from?: number): Field<number> =>
	field(property, (value) => inBounds(property, parseWholeNumber(value), from));

/** With decimals. */
export const decimal = (property: INodeProperties): Field<number> =>
	field(property, (value) => inBounds(property, text(value) === undefined ? value : Number(value)));

/** Chosen from a list, or separated by commas in an expression. */
export const listField = (property: INodeProperties, methods?: Methods): Field<string[]> =>
	field(property, splitList, methods);

/** For several parameters that make one value together. */
export const fieldOf = <T>(
	properties: INodeProperties[],
	read: Field<T>['read'],
	methods?: Methods,
): Field<T> => ({ properties, read, ...(methods ? { methods } : {}) });

/** The input item itself: nothing to be filled in. */
export const inputItem: Field<IDataObject> = fieldOf(
	[],
	(context, itemIndex) => context.getInputData()[itemIndex]?.json ?? {},
);

/** The same parameters, put into another shape. */
export const mapped = <T, U>({ read, ...rest }: Field<T>, to: (value: T) => U): Field<U> => ({
	...rest,
	read: (context, itemIndex) => to(read(context, itemIndex)),
});

/** Shown only in some cases; read in every case, with its default where n8n keeps no value. */
export const shownWhen = <T>(
	show: NonNullable<INodeProperties['displayOptions']>['show'],
	{ properties, ...rest }: Field<T>,
): Field<T> => ({
	...rest,
	properties: properties.map((property) => ({
		...property,
		displayOptions: { ...property.displayOptions, show: { ...property.displayOptions?.show, ...show } },
	})),
});

export const readAll = <F extends Fields>(fields: F, context: ItemContext, itemIndex: number): Input<F> =>
	Object.fromEntries(
		Object.entries(fields).map(([name, one]) => [name, one.read(context, itemIndex)]),
	) as Input<F>;

export const propertiesOf = (fields: Fields): INodeProperties[] =>
	Object.values(fields).flatMap(({ properties }) => properties);

export const methodsOf = (fields: Fields): Methods =>
	mergeMethods(Object.values(fields).map(({ methods }) => methods));

export const mergeMethods = (all: ReadonlyArray<Methods | undefined>): Methods => ({
	loadOptions: Object.assign({}, ...all.map((methods) => methods?.loadOptions)),
	listSearch: Object.assign({}, ...all.map((methods) => methods?.listSearch)),
});
