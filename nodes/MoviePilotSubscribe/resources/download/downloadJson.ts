import type { IDataObject } from 'n8n-workflow';
import { mediaKeyOf } from '../../../shared/core/mediaKey';
import type { DownloadRow } from '../../client/model';

/** A torrent MoviePilot did not add has no media; one with several seasons has the key of its show. */
export function toDownloadJson(row: DownloadRow): IDataObject {
	const { hash, title, mediaType, tmdbId, seasons } = row;
	const season = mediaType === 'tv' && seasons.length === 1 ? (seasons[0] ?? null) : null;
	return {
		hash,
		title,
		mediaKey: mediaKeyOf({ mediaType, tmdbId, season }),
		mediaType,
		tmdbId,
		seasons,
		episodes: row.episodes,
		state: row.state,
		progress: row.progress,
		downloadSpeed: row.downloadSpeed,
		uploadSpeed: row.uploadSpeed,
		timeLeft: row.timeLeft,
		sizeBytes: row.sizeBytes,
		downloader: row.downloader,
		username: row.username,
	};
}
