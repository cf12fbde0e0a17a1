import {
	NodeOperationError,
	type IDataObject,
	type IExecuteFunctions,
	type INodeExecutionData,
} from 'n8n-workflow';
import { acceptsTorrent, type Torrent } from '../../../shared/core/torrents';
import { mediaItemFields } from '../../../shared/n8n/mediaItemFields';
import type { Operation } from '../../../shared/n8n/operations';
import { readTorrentFilter, torrentFilterField } from '../../fields/torrentFilter';
import { readTorrentSearch, torrentSearchFields } from '../../fields/torrentSearch';
import { connectMoviePilot, type MoviePilot } from '../../client';
import { createBreaker, type Breaker, type Trouble } from '../../../shared/transport/breaker';
import { readUnits, type UnitInput } from '../../flow/wish/readUnits';
import { resolutionOf } from '../../client/torrentMemory';
import { pairedWith } from '../../../shared/n8n/executeItems';

/** More than anybody tries; keeps the execution data of a large run small. */
const atMost = 25;

export const search: Operation = {
	name: 'Search',
	value: 'search',
	action: 'Search torrents for media',
	description:
		'Ask the sites set up in MoviePilot, one title after another; best torrent first, and no link or cookie put out',
	notice:
		'A search asks all sites and can take minutes; links and cookies stay inside MoviePilot and this node.',
	properties: [...mediaItemFields, torrentFilterField, ...torrentSearchFields],
	execute: async (context) => {
		const client = await connectMoviePilot(context);
		const { units, rejected } = await readUnits(context, client);
		const breaker = createBreaker();
		const found: INodeExecutionData[] = [];
		for (const unit of units) found.push(...(await searchUnit(context, client, unit, breaker)));
		return [...found, ...rejected];
	},
};

async function searchUnit(
	context: IExecuteFunctions,
	client: MoviePilot,
	{ unit, json, inputs }: UnitInput,
	breaker: Breaker,
): Promise<INodeExecutionData[]> {
	const index = inputs[0] ?? 0;
	const { filter, search: wanted } = readOptions(context, index);
	const pairedItem = pairedWith(inputs);
	const failed = ({ reason }: Trouble): INodeExecutionData[] => [
		{ json: { ...json, torrents: [], torrentCount: 0, searchProblem: reason }, pairedItem },
	];
	if (breaker.open) return failed(breaker.open);
	try {
		const all = await client.searchTorrents(unit.mediaType, unit.tmdbId, unit.season, wanted.sites);
		breaker.succeed();
		const torrents = all
			.filter((torrent) => acceptsTorrent(torrent, filter) && hasResolution(torrent, wanted.resolutions))
			.slice(0, atMost);
		return toItems(json, torrents, wanted.perTorrent).map((entry) => ({ json: entry, pairedItem }));
	} catch (error) {
		return failed(breaker.fail(error));
	}
}

function readOptions(context: IExecuteFunctions, index: number) {
	const wanted = readTorrentSearch(context, index);
	if (typeof wanted === 'string')
		throw new NodeOperationError(context.getNode(), wanted, { itemIndex: index });
	return { filter: readTorrentFilter(context, index), search: wanted };
}

const hasResolution = ({ ref, title }: Torrent, wanted: string[]): boolean => {
	const told = `${resolutionOf(ref)} ${title}`.toLowerCase();
	return wanted.length === 0 || wanted.some((resolution) => told.includes(resolution));
};

/** Each item can go to "Torrent: Download" as it is: there, one torrent is a list of one. */
const toItems = (json: IDataObject, torrents: Torrent[], perTorrent: boolean): IDataObject[] =>
	perTorrent
		? torrents.map((torrent, position) => ({
				...json,
				rank: position + 1,
				torrent: { ...torrent, resolution: resolutionOf(torrent.ref) },
				torrents: [torrent],
				torrentCount: 1,
			}))
		: [{ ...json, torrents, torrentCount: torrents.length }];
