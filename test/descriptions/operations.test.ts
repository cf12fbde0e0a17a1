import type { INodeProperties } from 'n8n-workflow';
import { choicesOf, descriptions, operationChoices, operations, visibleFields, withOptions } from './nodes';

const each = operations.map((operation) => [operation.name, operation] as const);
const isDeletion = (value: unknown): boolean => /^(delete|remove|forget)/.test(String(value));
const isNotice = ({ type }: INodeProperties): boolean => type === 'notice';
const sorted = (names: string[]): string[] => [...names].sort((a, b) => a.localeCompare(b, 'en'));

describe('resources', () => {
	it('stand in our order, the common ones first', () => {
		const order = descriptions.map(({ displayName, properties }) => [
			displayName,
			choicesOf(properties.find(({ name }) => name === 'resource') ?? { ...nothing }).map(({ name }) => name),
		]);
		expect(Object.fromEntries(order)).toEqual({
			Jellyseerr: ['Request'],
			'Media Ledger': ['Entry', 'Ledger', 'Summary'],
			'MoviePilot Subscribe': ['Media', 'Subscription', 'Torrent', 'Download', 'Audit', 'Server'],
			Trakt: ['Watchlist'],
			'Trakt Trigger': [],
		});
	});
});

const nothing: INodeProperties = { displayName: '', name: '', type: 'hidden', default: '' };

describe('operations', () => {
	it('are those of the record of 0.1.0, two that run commands, and those that came later', () => {
		const later = ['Jellyseerr → request → Count'];
		expect(operations.filter(({ name }) => later.includes(name))).toHaveLength(later.length);
		expect(operations).toHaveLength(42 + later.length);
	});

	it('stand by name inside their resource, deletions last', () => {
		for (const field of descriptions.flatMap(operationChoices)) {
			const choices = choicesOf(field);
			const [kept, deleted] = [false, true].map((deletes) =>
				choices.filter(({ value }) => isDeletion(value) === deletes).map(({ name }) => name),
			);
			expect(choices.map(({ name }) => name)).toEqual([...sorted(kept ?? []), ...sorted(deleted ?? [])]);
		}
	});

	it.each(each)('%s has a sentence-case action and a description', (_name, { choice }) => {
		expect(choice.action).toMatch(/^[A-Z][^A-Z]*( (MoviePilot|Trakt|Jellyseerr|TMDB)\b[^A-Z]*)*$/);
		expect(choice.description ?? '').not.toMatch(/^$|\.$/);
	});

	it.each(each)('%s says "Get many …" exactly when it is Get Many', (_name, { choice }) => {
		expect(/^Get many /.test(choice.action ?? '')).toBe(choice.name === 'Get Many');
	});

	it.each(each.filter(([, { choice }]) => isDeletion(choice.value)))(
		'%s has a notice',
		(_name, { fields }) => {
			expect(fields.some(isNotice)).toBe(true);
		},
	);

	it.each(each)('%s shows at most 12 fields at once', (_name, operation) => {
		const counts = visibleFields(operation).map(
			(fields) => fields.filter((field) => !isNotice(field)).length,
		);
		expect(Math.max(...counts)).toBeLessThanOrEqual(12);
	});

	it.each(each)('%s shows no name twice at once', (_name, operation) => {
		for (const fields of visibleFields(operation)) {
			const names = fields.map(({ name }) => name);
			expect(names).toEqual([...new Set(names)]);
		}
	});
});

describe('fields', () => {
	const all = descriptions.flatMap(({ displayName, properties }) =>
		properties.flatMap(withOptions).map((field) => [displayName, field.name, field] as const),
	);

	it.each(all)('%s: %s speaks English, and of one thing', (_node, _name, field) => {
		expect(JSON.stringify(field.displayName)).not.toMatch(/[一-鿿]|\bat Most\b|\bMaximum\b|Time-Out/);
	});

	it.each(all.filter(([, , { type }]) => type === 'boolean'))(
		'%s: %s begins with "Whether"',
		(_n, _f, field) => {
			expect(field.description).toMatch(/^Whether /);
		},
	);

	it.each(all.filter(([, , field]) => isNotice(field)))(
		'%s: %s is one short sentence',
		(_n, _f, { displayName }) => {
			expect(displayName.length).toBeLessThanOrEqual(160);
			expect(displayName).toMatch(/^[^.]*\.$/);
		},
	);

	const lists = all.filter(([, name, field]) => name !== 'operation' && choicesOf(field).length >= 5);
	it.each(lists)('%s: the five or more choices of %s stand by name', (_node, name, field) => {
		const names = choicesOf(field).map((choice) => choice.name);
		expect(names).toEqual(name === 'resource' ? names : sorted(names));
	});

	it.each(descriptions)('of $displayName that share a name share a type', ({ properties }) => {
		const types = new Map<string, Set<string>>();
		for (const { name, type } of properties) types.set(name, (types.get(name) ?? new Set()).add(type));
		expect([...types].filter(([, { size }]) => size > 1)).toEqual([]);
	});
});

describe('descriptions of nodes', () => {
	it.each(descriptions)('$displayName has one, and Latin letters only', ({ description, displayName }) => {
		expect(description.length).toBeGreaterThan(20);
		expect(`${displayName}${description}`).not.toMatch(/[一-鿿]/);
	});
});
