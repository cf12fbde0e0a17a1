import type { IDataObject } from 'n8n-workflow';
import { acceptsTorrent, type Torrent } from '../../../shared/core/torrents';
import type { Result } from '../../../shared/n8n/makers';
import { inputItem, type Input } from '../../../shared/n8n/field';
import { mediaItem } from '../../../shared/n8n/mediaItemFields';
import { createBreaker, type Breaker, type Trouble } from '../../../shared/transport/breaker';
import type { MoviePilot } from '../../client';
import { resolutionOf } from '../../client/torrentMemory';
import { torrentFilter } from '../../fields/torrentFilter';
import { searchOptions, torrentOutput } from '../../fields/torrentSearch';
import { readUnits, type UnitInput } from '../../flow/wish/readUnits';
import { batch, toFailed } from '../makers';

/** More than anybody tries; keeps the execution data of a large run small. */
const atMost = 25;

const fields = { mediaItem, item: inputItem, torrentFilter, torrentOutput, searchOptions };

export const search = batch({
	name: 'Search',
	value: 'search',
	action: 'Search torrents for media',
	description:
		'Ask the sites set up in MoviePilot, one title after another; best torrent first, and no link or cookie put out',
	notice:
		'A search asks all sites and can take minutes; links and cookies stay inside MoviePilot and this node.',
	fields,
	toRefused: toFailed,
	carryOut: async (client, asked) => {
		const { units, rejected } = await readUnits(client, asked);
		const breaker = createBreaker();
		const found: Result[] = [];
		for (const unit of units) found.push(...(await searchUnit(client, unit, breaker)));
		return [...found, ...rejected];
	},
});

async function searchUnit(
	client: MoviePilot,
	{ unit, json, inputs, input }: UnitInput<Input<typeof fields>>,
	breaker: Breaker,
): Promise<Result[]> {
	const { sites, resolution } = input.searchOptions;
	const failed = ({ reason }: Trouble): Result[] => [
		{ json: { ...json, torrents: [], torrentCount: 0, searchProblem: reason }, inputs },
	];
	if (breaker.open) return failed(breaker.open);
	try {
		const all = await client.searchTorrents(unit.mediaType, unit.tmdbId, unit.season, sites);
		breaker.succeed();
		const torrents = all
			.filter((torrent) => acceptsTorrent(torrent, input.torrentFilter) && hasResolution(torrent, resolution))
			.slice(0, atMost);
		return toItems(json, torrents, input.torrentOutput).map((entry) => ({ json: entry, inputs }));
	} catch (error) {
		return failed(breaker.fail(error));
	}
}

const hasResolution = ({ ref, title }: Torrent, wanted: string[]): boolean => {
	const told = `${resolutionOf(ref)} ${title}`.toLowerCase();
	return wanted.length === 0 || wanted.some((resolution) => told.includes(resolution));
};

/** Each item can go to "Torrent: Download" as it is: there, one torrent is a list of one. */
const toItems = (json: IDataObject, torrents: Torrent[], output: 'perMedia' | 'perTorrent'): IDataObject[] =>
	output === 'perTorrent'
		? torrents.map((torrent, position) => ({
				...json,
				rank: position + 1,
				torrent: { ...torrent, resolution: resolutionOf(torrent.ref) },
				torrents: [torrent],
				torrentCount: 1,
			}))
		: [{ ...json, torrents, torrentCount: torrents.length }];
