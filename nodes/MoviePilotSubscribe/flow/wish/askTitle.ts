/** What MoviePilot tells about one title, asked when first needed, and once. */
import { withoutEpisodes } from '../../../shared/core/decision';
import type { MediaItem } from '../../../shared/core/media';
import type { Detail, HeldEpisodes, MissingReport } from '../../client/model';
import type { MoviePilot } from '../../client';

export function askTitle(client: MoviePilot, mediaType: MediaItem['mediaType'], tmdbId: number) {
	let detail: Promise<Detail | null> | undefined;
	const reports = new Map<string, Promise<MissingReport | null>>();
	return {
		detail: async () => await (detail ??= client.detail(mediaType, tmdbId)),
		/** Null when MoviePilot no longer recognises the show: what it then says is missing, nothing, is no answer. */
		missing: async (found: Detail, season: number | null) => {
			// Specials are not part of the answer for the whole show and have to be asked for by number.
			const asked = season === 0 ? 0 : null;
			const report = reports.get(String(asked)) ?? fetchMissing(client, found, asked);
			reports.set(String(asked), report);
			return await report;
		},
	};
}

export type TitleLook = ReturnType<typeof askTitle>;

/**
 * "Nothing is missing" is what MoviePilot says of a show that is complete, of one that TMDB does not answer for at
 * this moment (v2.5.6 chain/download.py:818-823), and in many releases of all specials. So it is believed only when
 * the media servers hold the episodes.
 */
async function fetchMissing(
	client: MoviePilot,
	found: Detail,
	season: number | null,
): Promise<MissingReport | null> {
	const report = await client.missing(found, season);
	if (found.mediaType === 'movie' || report.seasons.size > 0) return report;
	const held = await client.held(found);
	if (held.size > 0 || season === 0) return toReport(found, held);
	// A show may be found by its number in the media server and not by the name that is asked for here: then two
	// answers that agree, each from a show that was just recognised, have to do.
	const again = await client.detail(found.mediaType, found.tmdbId);
	return again && (await client.missing(again, season));
}

/** Media servers that do not tell of specials say nothing about them. */
function toReport({ seasons }: Detail, held: HeldEpisodes): MissingReport {
	const told = seasons.filter(({ number }) => number > 0 || held.has(0));
	const missing = told.map(
		({ number, episodeCount }) =>
			[number, withoutEpisodes('all', held.get(number) ?? [], episodeCount)] as const,
	);
	return { movie: false, seasons: new Map(missing) };
}
