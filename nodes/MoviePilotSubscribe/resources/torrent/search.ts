import type { INodeExecutionData } from 'n8n-workflow';
import { acceptsTorrent } from '../../../shared/core/torrents';
import { mediaItemFields } from '../../../shared/n8n/mediaItemFields';
import type { Operation } from '../../../shared/n8n/operations';
import { readTorrentFilter, torrentFilterField } from '../../fields/torrentFilter';
import { connectMoviePilot } from '../../moviePilot';
import { createBreaker } from '../../steps/breaker';
import { pairedWith } from '../../steps/unitJson';
import { readUnits } from '../../steps/units';

/** More than anybody tries; keeps the execution data of a large run small. */
const atMost = 25;

export const search: Operation = {
	name: 'Search',
	value: 'search',
	action: 'Search torrents for media',
	description: 'Ask the sites set up in MoviePilot, one title after another; the best torrent comes first',
	properties: [
		{
			displayName:
				'A search asks all sites and can take minutes. Each torrent comes with a reference for "Torrent: Download"; its link and cookie stay inside.',
			name: 'searchNotice',
			type: 'notice',
			default: '',
		},
		...mediaItemFields,
		torrentFilterField,
	],
	execute: async (context) => {
		const client = await connectMoviePilot(context);
		const { units, rejected } = await readUnits(context, client);
		const filter = readTorrentFilter(context, 0);
		const breaker = createBreaker();
		const found: INodeExecutionData[] = [];
		for (const { unit, json, inputs } of units) {
			const pairedItem = pairedWith(inputs);
			try {
				if (breaker.open) throw new Error(breaker.open.reason);
				const all = await client.searchTorrents(unit.mediaType, unit.tmdbId, unit.season, []);
				const torrents = all.filter((torrent) => acceptsTorrent(torrent, filter)).slice(0, atMost);
				found.push({ json: { ...json, torrents, torrentCount: torrents.length }, pairedItem });
				breaker.succeed();
			} catch (error) {
				const searchProblem = breaker.open?.reason ?? breaker.fail(error).reason;
				found.push({ json: { ...json, torrents: [], torrentCount: 0, searchProblem }, pairedItem });
			}
		}
		return [...found, ...rejected];
	},
};
