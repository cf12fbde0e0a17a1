/** The queues of all downloaders: asked without a name, MoviePilot tells only of its default one. */
import type { DownloadRow } from '../model';
import type { MoviePilot } from '../moviePilot';

export async function queues(client: MoviePilot): Promise<DownloadRow[]> {
	const rows: DownloadRow[] = [];
	for (const name of await client.downloaders()) rows.push(...(await client.downloads(name)));
	return rows;
}
