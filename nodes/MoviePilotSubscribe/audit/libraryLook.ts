/** Asks the media servers about single titles, as few as needed: each costs up to two requests of several seconds. */
import type { Doubt } from '../../shared/core/ledger/check';
import type { Sighting } from '../../shared/core/ledger/inventory';
import type { MediaItem } from '../../shared/core/media';
import type { MoviePilot } from '../client';
import { checkWishes } from '../flow/check/checkWishes';
import type { CheckOptions, Wish } from '../flow/wish/expandSeasons';
import type { CheckedUnit } from '../flow/check/checkUnit';

/** The library alone counts here, whatever the history says. */
const options: CheckOptions = {
	seasonPolicy: { kind: 'allAired' },
	specials: 'leaveOut',
	completed: 'always',
};

export async function lookIntoLibrary(
	client: MoviePilot,
	doubts: readonly Doubt[],
): Promise<Map<string, Sighting>> {
	const wishes = doubts.map((doubt, index): Wish => ({ item: toItem(doubt), inputs: [index] }));
	const checked = await checkWishes(client, wishes, () => options);
	return new Map(
		doubts.map(({ key }, index) => [key, toSighting(checked.filter(({ inputs }) => inputs.includes(index)))]),
	);
}

function toItem({ key, title, year }: Doubt): MediaItem {
	const [, type, number, season] = /^(movie|tv):(\d+)(?::s(\d+))?$/.exec(key) ?? [];
	const tmdbId = Number(number);
	const seasons = season === undefined ? ('all' as const) : [Number(season)];
	return {
		mediaType: type === 'tv' ? 'tv' : 'movie',
		tmdbId: tmdbId > 0 ? tmdbId : null,
		...(type === 'tv' ? { seasons } : {}),
		...{ title, year, source: 'manual', sourceId: key, ids: {} },
	};
}

/** A show as a whole is complete when each of its aired seasons is. */
function toSighting(units: readonly CheckedUnit[]): Sighting {
	const seen = units.map(sightingOf);
	const same = seen.every((sighting) => sighting === seen[0]);
	if (same || seen.includes('unknown')) return same ? (seen[0] ?? 'unknown') : 'unknown';
	return 'partly';
}

/** What is on its way, or not recognised, says nothing about the library. */
function sightingOf({ status, missing }: CheckedUnit): Sighting {
	if (status === 'in_library') return 'complete';
	if (status !== 'missing') return 'unknown';
	return missing === 'all' ? 'absent' : 'partly';
}
