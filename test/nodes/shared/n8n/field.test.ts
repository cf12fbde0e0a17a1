import type { INodeProperties } from 'n8n-workflow';
import { additions, collection } from '../../../../nodes/shared/n8n/collection';
import {
	choiceOf,
	decimal,
	fieldOf,
	flag,
	listField,
	mapped,
	methodsOf,
	propertiesOf,
	readAll,
	shownWhen,
	textField,
	wholeNumber,
	type Field,
} from '../../../../nodes/shared/n8n/field';
import { createFakeContext } from '../../../support/fakeContext';

const property = (name: string, more: Partial<INodeProperties> = {}): INodeProperties => ({
	...{ displayName: `The ${name}`, name, type: 'string', default: '' },
	...more,
});
const order = choiceOf(['asc', 'desc'], {
	...property('order', { type: 'options', default: 'asc' }),
	options: [
		{ name: 'Up', value: 'asc' },
		{ name: 'Down', value: 'desc' },
	],
});
const count = wholeNumber(property('count', { type: 'number', default: 3 }), 1);
const isOn = flag(property('isOn', { type: 'boolean', default: true }));
const name = textField(property('name', { placeholder: 'e.g. Heat', description: 'What it is called' }));
const sites = listField(property('sites'));
const size = decimal(
	property('size', { type: 'number', default: 0, typeOptions: { minValue: 0.5, maxValue: 9 } }),
);

const read = <T>(field: Field<T>, parameters: Record<string, unknown>): T =>
	field.read(createFakeContext({ parameters }), 0);
const refusalOf = (field: Field<unknown>, parameters: Record<string, unknown>) => {
	try {
		read(field, parameters);
	} catch (error) {
		return error;
	}
	throw new Error('It was read');
};

describe('a field', () => {
	it.each<[string, Field<unknown>, Record<string, unknown>, unknown]>([
		['a choice', order, { order: 'desc' }, 'desc'],
		['a choice left to its default', order, {}, 'asc'],
		['a number', count, { count: 7 }, 7],
		['a number that an expression made text', count, { count: '7' }, 7],
		['a switch', isOn, { isOn: false }, false],
		['text', name, { name: ' Heat ' }, 'Heat'],
		['a title that an expression made a number', name, { name: 1917 }, '1917'],
		['blank text', name, { name: '  ' }, ''],
		['a number with decimals', size, { size: 0.5 }, 0.5],
		['one that an expression made text', size, { size: '8.5' }, 8.5],
		['a list', sites, { sites: [1, 'b'] }, ['1', 'b']],
		['a list in one text', sites, { sites: 'a, b' }, ['a', 'b']],
	])('reads %s', (_claim, field, parameters, value) => {
		expect(read(field, parameters)).toEqual(value);
	});

	it.each<[string, Field<unknown>, Record<string, unknown>, string, string]>([
		['a choice', order, { order: 'sideways' }, `'The order' cannot be "sideways"`, 'One of: asc, desc'],
		['a choice of nothing', order, { order: '' }, `'The order' cannot be ""`, 'One of: asc, desc'],
		['a number below the first', count, { count: 0 }, `'The count' cannot be 0`, ''],
		['half a number', count, { count: 1.5 }, `'The count' cannot be 1.5`, ''],
		['a number below the bounds of its property', size, { size: 0.4 }, `'The size' cannot be 0.4`, ''],
		['a number above them', size, { size: '10' }, `'The size' cannot be "10"`, ''],
		['a number that is none', size, { size: '5 GB' }, `'The size' cannot be "5 GB"`, ''],
		['a switch that is text', isOn, { isOn: 'false' }, `'The isOn' cannot be "false"`, ''],
		[
			'text that is a list',
			name,
			{ name: ['x'] },
			`'The name' cannot be ["x"]`,
			'What it is called (e.g. Heat)',
		],
	])('refuses %s by its label, and says what it takes', (_claim, field, parameters, message, description) => {
		expect(refusalOf(field, parameters)).toMatchObject({ message, context: { itemIndex: 0 } });
		expect(Reflect.get(Object(refusalOf(field, parameters)), 'description') ?? '').toBe(description);
	});
});

describe('fields together', () => {
	it('are one value, and one list of properties in their order', () => {
		const fields = { order, count };
		const context = createFakeContext({ parameters: { order: 'desc', count: 2 } });
		expect(readAll(fields, context, 0)).toEqual({ order: 'desc', count: 2 });
		expect(propertiesOf(fields).map((one) => one.name)).toEqual(['order', 'count']);
	});

	it('in a collection are read inside it, shown by label, and have their defaults where not added', () => {
		const options = collection({ displayName: 'Options', name: 'options' }, { order, count });
		expect(read(options, { options: { count: 9 } })).toEqual({ order: 'asc', count: 9 });
		const [shown] = options.properties;
		expect(shown?.options?.map((one) => one.name)).toEqual(['count', 'order']);
		expect(shown).toMatchObject({ type: 'collection', default: {} });
		expect(refusalOf(options, { options: { order: 'x' } })).toMatchObject({
			message: `'The order' cannot be "x"`,
		});
	});

	it('have no value where they were not added, and an empty one where they were added and left empty', () => {
		const options = additions({ displayName: 'Options', name: 'options' }, { order, name, sites });
		expect(read(options, { options: {} })).toEqual({});
		expect(read(options, { options: { name: '', sites: [], order: null } })).toEqual({ name: '', sites: [] });
		expect(refusalOf(options, { options: { order: 'x' } })).toMatchObject({
			message: `'The order' cannot be "x"`,
		});
	});

	it('can be read as something else than what was filled in', () => {
		const doubled = mapped(count, (number) => number * 2);
		expect(read(doubled, { count: 4 })).toBe(8);
		expect(doubled.properties).toBe(count.properties);
	});

	it('keep their own conditions beside those they are shown under', () => {
		const own = fieldOf([property('a', { displayOptions: { show: { x: [1] } } })], () => 1);
		expect(shownWhen({ y: [2] }, own).properties[0]?.displayOptions).toEqual({ show: { x: [1], y: [2] } });
	});

	it('bring along what fills their drop-downs, also from inside a collection', () => {
		const getSites = async () => await Promise.resolve([]);
		const listed = listField(property('sites'), { loadOptions: { getSites } });
		const options = collection({ displayName: 'Options', name: 'options' }, { listed });
		expect(methodsOf({ options, order })).toEqual({ loadOptions: { getSites }, listSearch: {} });
	});
});
