/** Films and seasons for the operations that act on one at a time, with the item each came from. */
import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import type { Outcome } from '../../../shared/core/outcome';
import type { Identified } from '../../../shared/core/unit';
import type { MoviePilot } from '../../client';
import { expandWishes, type CheckOptions } from './expandSeasons';
import { readWishes } from './readWishes';
import { pairedWith } from '../../../shared/n8n/executeItems';

export type UnitInput = { unit: Identified; json: IDataObject; inputs: number[] };

export type ReadUnits = {
	units: UnitInput[];
	/** Items nothing can be done for, with the reason as their outcome. */
	rejected: INodeExecutionData[];
};

const wholeShow: CheckOptions = {
	seasonPolicy: { kind: 'allAired' },
	specials: 'leaveOut',
	completed: 'always',
};

/** A show without seasons means its aired seasons; items of Check Status name theirs already. */
export async function readUnits(context: IExecuteFunctions, client: MoviePilot): Promise<ReadUnits> {
	const { wishes, rejected } = readWishes(context);
	const expanded = await expandWishes(client, wishes, () => wholeShow);
	const units: UnitInput[] = [];
	for (const { unit, inputs, trouble } of expanded) {
		const json: IDataObject = { ...context.getInputData()[inputs[0] ?? 0]?.json, ...unit };
		const { tmdbId, mediaKey } = unit;
		if (trouble) rejected.push(reject(json, inputs, trouble));
		else if (tmdbId === null || mediaKey === null) rejected.push(reject(json, inputs, noNumber));
		else if (unit.mediaType === 'tv' && unit.season === null) rejected.push(reject(json, inputs, noSeason));
		else units.push({ unit: { ...unit, tmdbId, mediaKey }, json, inputs });
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

const reject = (json: IDataObject, inputs: number[], rejection: Rejection): INodeExecutionData => ({
	json: { ...json, status: rejection.outcome, ...rejection },
	pairedItem: pairedWith(inputs),
});
