/** What the server says of itself and of what is connected to it. */
import { z } from 'zod';
import type { MediaType } from '../../../shared/core/media';
import { isRecord, listOf } from '../../../shared/core/values';
import type { Account } from '../model';
import { asText, toMediaType } from './fields';

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
const site = listOf(z.object({ id: z.number().int(), name: asText }));

export function parseSites(payload: unknown): Site[] | null {
	const rows = site.safeParse(payload);
	return rows.success ? rows.data.map(({ id, name }) => ({ id, name: name || String(id) })) : null;
}

/** What was set up in MoviePilot, as far as a subscription can name it. All else in these settings is left behind. */
/** Which releases are taken, and which of them first; set up in MoviePilot and named by a subscription. */
export type RuleGroup = {
	name: string;
	mediaType: MediaType | null;
	/** MoviePilot's own, e.g. `国漫`; "" = all. */
	category: string;
};

/** Where downloads go. */
export type DownloadDirectory = { name: string; /** `local`, `rclone`, … */ storage: string; path: string };

/** Bare in 3.x, inside `data` in 2.x. @returns undefined when this is no setting; empty when it was never saved */
function settingIn(payload: unknown): unknown {
	const holder = isRecord(payload) && isRecord(payload.data) ? payload.data : payload;
	return isRecord(holder) && 'value' in holder ? (holder.value ?? []) : undefined;
}

const ruleGroups = listOf(z.object({ name: z.string().trim().min(1), media_type: asText, category: asText }));

export function parseRuleGroups(payload: unknown): RuleGroup[] | null {
	const rows = ruleGroups.safeParse(settingIn(payload));
	if (!rows.success) return null;
	return rows.data.map(({ name, media_type, category }) => ({
		name,
		mediaType: toMediaType(media_type),
		category,
	}));
}

/** Without a download path it is a directory of the library only. */
const directories = listOf(
	z.object({ name: asText, storage: asText, download_path: z.string().trim().min(1) }),
);

/** From the list of download paths or from the setting behind it: the fields are the same. */
export function parseDirectories(payload: unknown): DownloadDirectory[] | null {
	const rows = directories.safeParse(Array.isArray(payload) ? payload : settingIn(payload));
	if (!rows.success) return null;
	return rows.data.map(({ name, storage, download_path }) => ({
		name: name.trim(),
		storage: storage || 'local',
		path: download_path,
	}));
}
