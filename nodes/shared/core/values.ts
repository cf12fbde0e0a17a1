/** Single values as they arrive in JSON or from an expression, to the type that is meant. */
import { z } from 'zod';

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

/** Chosen from a list, or separated by commas as people write it in an expression. */
export const splitList = (value: unknown): string[] =>
	(Array.isArray(value) ? value.map(String) : String(value ?? '').split(','))
		.map((part) => part.trim())
		.filter((part) => part !== '');

/** @param at ms since 1970 @returns ISO 8601, UTC */
export const toTime = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());

/** Accepts `7` and `"7"`, since expressions often yield text. */
export function parseWholeNumber(value: unknown): number | undefined {
	const number = typeof value === 'string' && /^\s*\d+\s*$/.test(value) ? Number(value) : value;
	return typeof number === 'number' && Number.isSafeInteger(number) && number >= 0 ? number : undefined;
}

/** No title, row or request has the number 0: it stands for "none" where a service has no null. */
export const positive = (value: unknown): number | undefined => parseWholeNumber(value) || undefined;

/** The same as fields of an answer: what does not fit is null, and costs only itself. */
export const orNull = {
	text: z.unknown().transform((value) => text(value) ?? null),
	wholeNumber: z.unknown().transform((value) => parseWholeNumber(value) ?? null),
	positive: z.unknown().transform((value) => positive(value) ?? null),
};

/** Entries that cannot be read are left out; something that is no list at all fails. */
export const listOf = <T extends z.ZodTypeAny>(entry: T) =>
	z.array(z.unknown()).transform((list): z.output<T>[] =>
		list.flatMap((value) => {
			const parsed = entry.safeParse(value);
			return parsed.success ? [parsed.data] : [];
		}),
	);
