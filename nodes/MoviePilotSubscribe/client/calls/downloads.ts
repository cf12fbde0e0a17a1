import type { MediaType } from '../../../shared/core/media';
import type { Torrent } from '../../../shared/core/torrents';
import type { Connection } from '../connection';
import type { DownloadTarget } from '../dialects/dialect';
import type { ActionResult, DownloadedRow, DownloadRow, TorrentContext } from '../model';
import { parseDownloadHistory, parseDownloads } from '../shapes/download';
import { parseTorrents, toTorrent } from '../torrentMemory';

export const downloadCalls = ({ dialect: { requests }, askFor, act }: Connection) => ({
	/** Unfinished ones of one downloader. */
	downloads: async (downloader: string): Promise<DownloadRow[]> =>
		await askFor(requests.downloads(downloader), parseDownloads),
	/** @param page from 1 */
	downloadHistory: async (page: number, count: number): Promise<DownloadedRow[]> =>
		await askFor(requests.downloadHistory(page, count), parseDownloadHistory),
	pauseDownload: async (hash: string, downloader?: string): Promise<ActionResult> =>
		await act(requests.pauseDownload(hash, downloader)),
	resumeDownload: async (hash: string, downloader?: string): Promise<ActionResult> =>
		await act(requests.resumeDownload(hash, downloader)),
	/** Removes the files too. */
	deleteDownload: async (hash: string, downloader?: string): Promise<ActionResult> =>
		await act(requests.deleteDownload(hash, downloader)),
});

export const torrentCalls = ({ server, dialect: { requests }, askWhole, act }: Connection) => ({
	/** Best first. The raw hits stay in this process; what comes back holds no cookie and no passkey. */
	searchTorrents: async (
		mediaType: MediaType,
		tmdbId: number,
		season: number | null,
		sites: number[],
	): Promise<Torrent[]> => {
		const body = await askWhole(requests.searchTorrents(mediaType, tmdbId, season, sites));
		return parseTorrents(body).map((hit) => toTorrent(server, hit));
	},
	download: async (context: TorrentContext, target: DownloadTarget): Promise<ActionResult> =>
		await act(requests.download(context, target)),
});
