/** Films and seasons for the operations that act on one at a time, with the item each came from. */
import type { IDataObject } from 'n8n-workflow';
import type { MediaItem } from '../../../shared/core/media';
import type { Outcome } from '../../../shared/core/outcome';
import type { Identified } from '../../../shared/core/unit';
import type { Result } from '../../../shared/n8n/makers';
import { inputsOf, type Asked } from '../../../shared/n8n/shape';
import type { MoviePilot } from '../../client';
import { expandWishes, toWishes, type CheckOptions } from './expandSeasons';

export type UnitInput<I> = { unit: Identified; json: IDataObject; inputs: number[]; input: I };

export type ReadUnits<I> = {
	units: UnitInput<I>[];
	/** Items nothing can be done for, with the reason as their outcome. */
	rejected: Result[];
};

const wholeShow: CheckOptions = {
	seasonPolicy: { kind: 'allAired' },
	specials: 'leaveOut',
	completed: 'always',
};

/** A show without seasons means its aired seasons; items of Check Status name theirs already. */
export async function readUnits<I extends { mediaItem: MediaItem; item: IDataObject }>(
	client: MoviePilot,
	asked: ReadonlyArray<Asked<I>>,
): Promise<ReadUnits<I>> {
	const expanded = await expandWishes(client, toWishes(asked), () => wholeShow);
	const inputOf = inputsOf(asked);
	const units: UnitInput<I>[] = [];
	const rejected: Result[] = [];
	for (const { unit, inputs, trouble } of expanded) {
		const input = inputOf({ inputs });
		const json: IDataObject = { ...input.item, ...unit };
		const { tmdbId, mediaKey } = unit;
		if (trouble) rejected.push(reject(json, inputs, trouble));
		else if (tmdbId === null || mediaKey === null) rejected.push(reject(json, inputs, noNumber));
		else if (unit.mediaType === 'tv' && unit.season === null) rejected.push(reject(json, inputs, noSeason));
		else units.push({ unit: { ...unit, tmdbId, mediaKey }, json, inputs, input });
	}
	return { units, rejected };
}

type Rejection = { outcome: Outcome; reason: string; retryAfterMs?: number };

const noNumber: Rejection = {
	outcome: 'missing_tmdb_id',
	reason: 'The title has no TMDB number, and names are never matched',
};
const noSeason: Rejection = {
	outcome: 'no_episodes_yet',
	reason: 'MoviePilot knows no aired season of this show',
};

const reject = (json: IDataObject, inputs: number[], rejection: Rejection): Result => ({
	json: { ...json, status: rejection.outcome, ...rejection },
	inputs,
	isRejected: true,
});
