import type { MediaType } from '../../../shared/core/media';
import type { Torrent } from '../../../shared/core/torrents';
import type { DownloadTarget } from '../dialects/dialect';
import type { ActionResult, TorrentContext } from '../model';
import { parseTorrents } from '../shapes/torrent';
import { toTorrent } from '../torrentMemory';
import type { Connection } from '../connection';

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
