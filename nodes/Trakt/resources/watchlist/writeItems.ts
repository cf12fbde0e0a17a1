/** What adding and removing have in common: which entries an item means, and how they ended. */
import type { IDataObject } from 'n8n-workflow';
import type { Part } from '../../../shared/n8n/mergedWrite';
import type { WriteResult } from '../../client/writes';
import { wishKey, type Wish } from '../../client/works';
import { isDefinedHere, wishes } from '../../fields/work';

const fields = { wishes, isDefinedHere };

type Input = { wishes: Wish[]; isDefinedHere: boolean };

export const ofWishes = {
	fields,
	targets: (input: Input) => input.wishes,
	keyOf: wishKey,
	toJson: (
		item: IDataObject,
		input: Input,
		parts: ReadonlyArray<Part<Wish, WriteResult>>,
		result: WriteResult | null,
	): IDataObject => {
		const [first] = input.wishes;
		const about = input.isDefinedHere
			? { title: first?.title, year: first?.year, tmdbId: first?.ids.tmdb ?? null }
			: item;
		const entries = parts.map(({ target: { listedAs, season, episode }, result: ended }) => ({
			...{ listedAs, season, episode },
			result: ended,
		}));
		return { ...about, result, entries };
	},
};
