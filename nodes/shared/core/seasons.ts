/** Which seasons a wish means. Season 0 (specials) is a season like any other here, never a synonym of season 1. */

export type KnownSeason = {
	number: number;
	/** Includes episodes that have not aired; 0 = announced only. */
	episodeCount: number;
	/** `YYYY-MM-DD` of the first episode, null when unknown. */
	airDate: string | null;
};

export const seasonPolicies = ['allAired', 'first', 'fromSeason', 'future', 'latest'] as const;

/** What "the whole show" means. A wish that names its seasons is not subject to it. */
export type SeasonPolicy =
	| { kind: 'allAired' | 'first' | 'future' | 'latest' }
	| { kind: 'fromSeason'; from: number };

export type SpecialsPolicy = 'leaveOut' | 'include';

/** @param today `YYYY-MM-DD`, so that dates compare as text */
const hasAired = (season: KnownSeason, today: string): boolean =>
	season.episodeCount > 0 && (season.airDate === null || season.airDate <= today);

/**
 * Named seasons stay exactly as named, even those unknown to TMDB: the caller reports each of them.
 * A whole show becomes the seasons its policy selects; specials join it only when they are to be included.
 *
 * @param known every season of the show, 0 included where the service tells
 */
export function selectSeasons(
	wished: number[] | 'all',
	known: readonly KnownSeason[],
	policy: SeasonPolicy,
	specials: SpecialsPolicy,
	today: string,
): number[] {
	if (wished !== 'all') return [...wished];
	const regular = known.filter((season) => season.number > 0).sort((a, b) => a.number - b.number);
	const selected = selectByPolicy(regular, policy, today);
	const withSpecials =
		specials === 'include' ? known.filter((season) => season.number === 0 && hasAired(season, today)) : [];
	return [...withSpecials, ...selected].map((season) => season.number);
}

function selectByPolicy(regular: KnownSeason[], policy: SeasonPolicy, today: string): KnownSeason[] {
	const aired = regular.filter((season) => hasAired(season, today));
	const latestAired = aired.at(-1);
	switch (policy.kind) {
		case 'allAired':
			return aired;
		case 'first':
			return regular.slice(0, 1);
		case 'latest':
			return latestAired ? [latestAired] : regular.slice(-1);
		case 'fromSeason':
			return aired.filter((season) => season.number >= policy.from);
		case 'future':
			return regular.filter((season) => season.number > (latestAired?.number ?? 0));
	}
}
