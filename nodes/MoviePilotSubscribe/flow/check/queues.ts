/**
 * The queues of all downloaders that are switched on. Asked without a name, MoviePilot tells of its default one (v1.9,
 * DEFAULT_DOWNLOADER) or of all (snapshots of 2.x); by name, all versions agree.
 *
 * A downloader that MoviePilot cannot reach has an empty queue (2.x modules/qbittorrent list_torrents), which looks like
 * one with nothing to do.
 */
import type { DownloadRow } from '../../client/model';
import type { MoviePilot } from '../../client';

export async function queues(client: MoviePilot): Promise<DownloadRow[]> {
	const rows: DownloadRow[] = [];
	for (const name of await client.downloaders()) rows.push(...(await client.downloads(name)));
	return rows;
}
