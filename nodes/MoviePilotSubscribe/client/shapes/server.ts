/** What the server says of itself and of what is connected to it. */
import { z } from 'zod';
import type { Account } from '../model';
import { listOf, text } from './fields';

export type Site = { id: number; name: string };

const account = z.object({ name: z.string().min(1), is_superuser: z.boolean().catch(false) });

export function parseAccount(payload: unknown): Account | null {
	const parsed = account.safeParse(payload);
	return parsed.success ? { name: parsed.data.name, isSuperuser: parsed.data.is_superuser } : null;
}

const environment = z.object({ VERSION: z.string().min(1) });

/** Bare, or inside `data` as 2.x answers it. */
export function parseVersion(payload: unknown): string | null {
	const parsed = z
		.union([environment, z.object({ data: environment }).transform(({ data }) => data)])
		.safeParse(payload);
	return parsed.success ? parsed.data.VERSION : null;
}

const named = listOf(z.object({ name: z.string().min(1) }));

/** Null when this is no list: "nothing is connected" is a warning, and must be true. */
export function parseNames(payload: unknown): string[] | null {
	const rows = named.safeParse(payload);
	return rows.success ? rows.data.map(({ name }) => name) : null;
}

/** Number and name only: a site comes with the cookie of its user. */
const site = listOf(z.object({ id: z.number().int(), name: text }));

export function parseSites(payload: unknown): Site[] | null {
	const rows = site.safeParse(payload);
	return rows.success ? rows.data.map(({ id, name }) => ({ id, name: name || String(id) })) : null;
}
