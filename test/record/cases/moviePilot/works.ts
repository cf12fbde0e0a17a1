/** Shorthands for what the simulated MoviePilot is seeded with; items are those of the node's own tests. */
export { movie, show } from '../../../nodes/MoviePilotSubscribe/world';

export const film = { mediaType: 'movie', tmdbId: 550 } as const;
export const filmOf = (tmdbId: number) => ({ mediaType: 'movie', tmdbId }) as const;
export const season = (number: number) => ({ mediaType: 'tv', tmdbId: 1399, season: number }) as const;
export const defined = { mediaInput: 'defineBelow' } as const;

export const downloaders = [
	{ name: 'qBittorrent', type: 'qbittorrent' },
	{ name: 'Second', type: 'transmission' },
];

export const wrongKey = { apiKey: 'wrong', password: 'wrong' };
export const serverFails = { status: 500, body: 'Internal Server Error', times: 99 } as const;
