/** Search hits, kept exactly as received beside what is read from them. */
import { z } from 'zod';
import type { TorrentContext } from '../model';
import { listOf, record } from './fields';

const context = z.object({ media_info: record, torrent_info: record, meta_info: record.catch({}) });

/** Nothing found is `{success: false, data: {}}`: an empty list, not an error. */
export function parseTorrents(payload: unknown): TorrentContext[] {
	const list = z.object({ data: listOf(context) }).safeParse(payload);
	if (!list.success) return [];
	return list.data.data.map(({ media_info, torrent_info, meta_info }) => ({
		media: media_info,
		torrent: torrent_info,
		meta: meta_info,
	}));
}
