/** Finds rows in MoviePilot's own list: read once, and again after anything was changed. */
import { mediaKey } from '../../shared/core/mediaKey';
import type { Run } from '../../shared/n8n/shape';
import type { MoviePilot } from '../client';
import type { SubscriptionRow } from '../client/model';
import type { MediaType } from '../../shared/core/media';

/** Never by its title: titles repeat, and a wrong one would be deleted. */
export type SubscriptionChoice =
	| { kind: 'id'; id: number }
	| { kind: 'media'; mediaType: MediaType; tmdbId: number; seasons: (number | null)[] };

export function createRowLookup(client: MoviePilot) {
	let rows: SubscriptionRow[] | undefined;
	const list = async () => (rows ??= await client.subscriptions());
	return {
		list,
		/** @throws NodeOperationError naming the first one that is not there; then nothing is done for any of them */
		find: async (
			choice: SubscriptionChoice,
			{ refusal }: Pick<Run, 'refusal'>,
		): Promise<SubscriptionRow[]> => {
			const all = await list();
			return wantedOf(choice).map((wanted) => {
				const row = all.find((candidate) => wanted.fits(candidate));
				if (row) return row;
				throw refusal(`MoviePilot has no subscription with ${wanted.name}`, hintFor(choice, all));
			});
		},
		/** Undefined when the row is gone. */
		readAgain: async (id: number): Promise<SubscriptionRow | undefined> => {
			rows = undefined;
			return (await list()).find((row) => row.id === id);
		},
	};
}

export type RowLookup = ReturnType<typeof createRowLookup>;

type Wanted = { name: string; fits: (row: SubscriptionRow) => boolean };

function wantedOf(choice: SubscriptionChoice): Wanted[] {
	if (choice.kind === 'id') return [{ name: `ID ${choice.id}`, fits: (row) => row.id === choice.id }];
	const { mediaType, tmdbId } = choice;
	return choice.seasons.map((season) => ({
		name: mediaKey({ mediaType, tmdbId }, season),
		fits: (row) =>
			row.mediaType === mediaType && row.tmdbId === tmdbId && (season === null || row.season === season),
	}));
}

function hintFor(choice: SubscriptionChoice, all: readonly SubscriptionRow[]): string {
	if (choice.kind === 'media' && choice.mediaType === 'tv') {
		const seasons = all
			.filter(({ mediaType, tmdbId }) => mediaType === 'tv' && tmdbId === choice.tmdbId)
			.map(({ season }) => String(season));
		if (seasons.length > 0) return `Subscribed seasons of this show: ${seasons.join(', ')}.`;
	}
	return 'It was completed or deleted, or belongs to another user. MoviePilot deletes a subscription once it is complete: see Subscription: Get History.';
}
