import type { ActionResult, DownloadedRow, DownloadRow } from '../model';
import { parseDownloadHistory, parseDownloads } from '../shapes/download';
import type { Connection } from '../connection';

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
