/** What was set up in MoviePilot, as far as a subscription can name it. All else in these settings is left behind. */
import { z } from 'zod';
import { isRecord } from '../../../shared/transport/answer';
import type { MediaType } from '../../../shared/core/media';
import { listOf, text, toMediaType } from './fields';

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

const ruleGroups = listOf(z.object({ name: z.string().trim().min(1), media_type: text, category: text }));

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
const directories = listOf(z.object({ name: text, storage: text, download_path: z.string().trim().min(1) }));

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
