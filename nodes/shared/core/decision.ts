/** What to do about one film or one season, from facts alone. Asks nobody, knows no service. */
import type { Outcome } from './outcome';

/** Episodes that are not in the library: all of them, some numbers, or none. */
export type MissingEpisodes = 'all' | 'none' | number[];

/** @param episodeCount of the season, null when unknown: then "all" cannot be counted down */
export function withoutEpisodes(
	missing: MissingEpisodes,
	covered: readonly number[],
	episodeCount: number | null,
): MissingEpisodes {
	if (missing === 'none' || covered.length === 0) return missing;
	const range = Array.from({ length: episodeCount ?? 0 }, (_, index) => index + 1);
	const open = Array.isArray(missing) ? missing : range;
	if (open.length === 0) return missing;
	const left = open.filter((episode) => !covered.includes(episode));
	return left.length === 0 ? 'none' : left;
}

export type UnitFacts = {
	/** Null when nobody looked because another fact had settled the matter already. */
	recognized: boolean | null;
	/** `standing`: in words, what state it is in. */
	subscription: { id: number; standing: string } | null;
	downloading: boolean;
	/** Null for films. */
	season: { known: boolean; episodeCount: number } | null;
	missing: MissingEpisodes | null;
};

/** `missing` = wanted and nowhere to be found: search it or subscribe to it. */
export type Status =
	| 'missing'
	| Extract<
			Outcome,
			'already_subscribed' | 'downloading' | 'in_library' | 'no_episodes_yet' | 'unrecognized'
	  >;

export type Decision = { status: Status; reason: string };

/**
 * An existing subscription settles everything, since MoviePilot itself looks after the title from then on.
 * "In the library" is believed only for a season that is known to have episodes: MoviePilot answers the same
 * empty list when it could not recognise the show.
 */
export function decide(facts: UnitFacts): Decision {
	if (facts.subscription) {
		const { id, standing } = facts.subscription;
		return { status: 'already_subscribed', reason: `Subscription ${id} exists (${standing})` };
	}
	if (facts.downloading) return { status: 'downloading', reason: 'A download of it is running' };
	if (facts.recognized !== true) {
		return { status: 'unrecognized', reason: 'MoviePilot finds no title with this TMDB ID' };
	}
	if (facts.season && facts.season.episodeCount === 0) {
		const reason = facts.season.known
			? 'The season has no episodes yet'
			: 'TMDB does not list this season yet';
		return { status: 'no_episodes_yet', reason };
	}
	if (facts.missing === 'none') return { status: 'in_library', reason: 'Complete in the media library' };
	return { status: 'missing', reason: describeMissing(facts.missing) };
}

function describeMissing(missing: MissingEpisodes | null): string {
	if (!Array.isArray(missing)) return 'Not in the media library';
	return `${missing.length} ${missing.length === 1 ? 'episode is' : 'episodes are'} not in the media library`;
}
