import type { ServiceRequest } from '../../../shared/transport/request';
import type { Requests } from './dialect';

export const api = '/api/v1';

export const get = (path: string, timeoutMs: number, query?: ServiceRequest['query']): ServiceRequest => ({
	method: 'GET',
	path: `${api}${path}`,
	timeoutMs,
	...(query ? { query } : {}),
});

/** Without a name the server means its default downloader. */
const ofDownloader = (downloader: string | undefined): ServiceRequest['query'] =>
	downloader === undefined ? {} : { name: downloader };

/** What is downloading and where it goes: asked alike in every generation. */
export const downloadRequests = {
	downloads: (downloader) => get('/download/', 30_000, ofDownloader(downloader)),
	downloadHistory: (page, count) => get('/history/download', 15_000, { page, count }),
	downloaders: () => get('/download/clients', 15_000),
	pauseDownload: (hash, downloader) =>
		get(`/download/stop/${encodeURIComponent(hash)}`, 30_000, ofDownloader(downloader)),
	resumeDownload: (hash, downloader) =>
		get(`/download/start/${encodeURIComponent(hash)}`, 30_000, ofDownloader(downloader)),
	deleteDownload: (hash, downloader) => ({
		method: 'DELETE',
		path: `${api}/download/${encodeURIComponent(hash)}`,
		query: ofDownloader(downloader),
		timeoutMs: 30_000,
	}),

	downloadDirectories: () => get('/download/paths', 15_000),
	directorySetting: () => get('/system/setting/Directories', 15_000),
} satisfies Partial<Requests>;
