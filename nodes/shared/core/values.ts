/** Single values as they arrive in JSON or from an expression, to the type that is meant. */

export type Parsed<T> = { ok: true; value: T } | { ok: false; problem: string };

export const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** Nothing there: what a field left empty, or absent from an item, arrives as. */
export const isEmpty = (value: unknown): value is undefined | null | '' =>
	value === undefined || value === null || value === '';

export const text = (value: unknown): string | undefined =>
	typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;

export const texts = (value: unknown): string[] =>
	Array.isArray(value) ? value.flatMap((entry) => text(entry) ?? []) : [];

/** Accepts `7` and `"7"`, since expressions often yield text. */
export function parseWholeNumber(value: unknown): number | undefined {
	const number = typeof value === 'string' && /^\s*\d+\s*$/.test(value) ? Number(value) : value;
	return typeof number === 'number' && Number.isSafeInteger(number) && number >= 0 ? number : undefined;
}
