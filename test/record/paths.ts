/** Places in a record: `out.0.*.json.title`, where `*` is any one key or number and `**` any number of them. */

type Branch = Record<string, unknown>;

const isBranch = (value: unknown): value is Branch => typeof value === 'object' && value !== null;

/** Whether a text is as a pattern says, in which `*` stands for any characters. */
export const fits = (pattern: string, text: string): boolean =>
	new RegExp(
		`^${pattern
			.split('*')
			.map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
			.join('.*')}$`,
	).test(text);

/** Every place that fits, the last key included where only its parent is there. */
export function placesIn(value: unknown, path: string): string[][] {
	return walk(value, path.split('.'), []);
}

function walk(value: unknown, [step, ...rest]: string[], before: string[]): string[][] {
	if (step === undefined) return [before];
	if (step === '**') {
		const deeper = keysOf(value).flatMap((key) => walk(at(value, key), [step, ...rest], [...before, key]));
		return [...walk(value, rest, before), ...deeper];
	}
	if (!isBranch(value)) return [];
	const keys = step === '*' ? keysOf(value) : step in value || rest.length === 0 ? [step] : [];
	return keys.flatMap((key) => walk(value[key], rest, [...before, key]));
}

const keysOf = (value: unknown): string[] => (isBranch(value) ? Object.keys(value) : []);
const at = (value: unknown, key: string): unknown => (isBranch(value) ? value[key] : undefined);

export const valueAt = (value: unknown, place: readonly string[]): unknown => place.reduce(at, value);

/** Changes it in place; undefined takes the key away. */
export function replaceAt(value: unknown, place: readonly string[], now: unknown): void {
	const parent = valueAt(value, place.slice(0, -1));
	const key = place.at(-1);
	if (!isBranch(parent) || key === undefined) return;
	if (now === undefined) delete parent[key];
	else parent[key] = now;
}

/** @returns what was there, which is gone now */
export function takeFrom(value: object, path: string): { found: boolean; value: unknown } {
	const place = path.split('.');
	const parent = valueAt(value, place.slice(0, -1));
	const key = place.at(-1) ?? '';
	if (!isBranch(parent) || !(key in parent)) return { found: false, value: undefined };
	const taken = parent[key];
	delete parent[key];
	return { found: true, value: taken };
}

/** @returns false when it was given already and stays */
export function setAt(
	value: object,
	path: string,
	now: unknown,
	{ unlessGiven }: { unlessGiven: boolean },
): boolean {
	const place = path.split('.');
	const last = place.pop() ?? '';
	let parent: unknown = value;
	for (const key of place) {
		if (isBranch(parent) && !isBranch(parent[key])) parent[key] = {};
		parent = at(parent, key);
	}
	if (!isBranch(parent) || (unlessGiven && last in parent)) return false;
	parent[last] = now;
	return true;
}
