import type { IDataObject } from 'n8n-workflow';
import type { MissingEpisodes } from '../../../shared/core/decision';
import { parseTorrents } from '../../../shared/core/torrents';
import { mediaItemFields } from '../../../shared/n8n/mediaItemFields';
import type { Operation } from '../../../shared/n8n/operations';
import { savePathField } from '../../fields/savePath';
import { connectMoviePilot } from '../../client';
import { createBreaker } from '../../../shared/transport/breaker';
import { downloadUnit, type DownloadEnding } from '../../flow/download/downloadUnit';
import { readCheckedAt, readMissing } from '../../flow/check/checkedJson';
import { readUnits } from '../../flow/wish/readUnits';
import { pairedWith } from '../../../shared/n8n/executeItems';

export const download: Operation = {
	name: 'Download',
	value: 'download',
	action: 'Download torrents for media',
	description:
		'Download the best torrent that "Torrent: Search" found, the next one if it is refused, for what is missing',
	properties: [
		...mediaItemFields,
		{
			displayName: 'Torrents',
			name: 'torrents',
			type: 'json',
			default: '={{ $json.torrents }}',
			description: 'What "Torrent: Search" found, best first',
		},
		{
			displayName: 'Downloader Name or ID',
			name: 'downloader',
			type: 'options',
			typeOptions: { loadOptionsMethod: 'getDownloaders' },
			default: '',
			description:
				'Leave empty for the default. Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
		},
		savePathField,
	],
	execute: async (context) => {
		const client = await connectMoviePilot(context);
		const { units, rejected } = await readUnits(context, client);
		const breaker = createBreaker();
		const results = [];
		for (const { unit, json, inputs } of units) {
			const index = inputs[0] ?? 0;
			const torrents = parseTorrents(context.getNodeParameter('torrents', index));
			const missing = readMissing(json.missingEpisodes);
			const episodeCount = typeof json.episodeCount === 'number' ? json.episodeCount : null;
			const downloader = String(context.getNodeParameter('downloader', index)) || undefined;
			const savePath = String(context.getNodeParameter('savePath', index)) || undefined;
			const ending = await downloadUnit(
				client,
				{ unit, missing, episodeCount, checkedAt: readCheckedAt(json.checkedAt) },
				torrents,
				{ downloader, savePath },
				breaker,
			);
			results.push({ json: { ...json, ...toJson(ending, missing) }, pairedItem: pairedWith(inputs) });
		}
		return [...results, ...rejected];
	},
};

/** `needsSubscription` tells the next step whether anything is left to subscribe to. */
function toJson(ending: DownloadEnding, missing: MissingEpisodes): IDataObject {
	const { started, remaining, problems, uncertain } = ending;
	const common = { downloads: started, downloadProblems: problems, missingEpisodes: remaining };
	if (uncertain) {
		const { outcome, reason, retryAfterMs } = uncertain;
		const wait = retryAfterMs === undefined ? {} : { retryAfterMs };
		return {
			...common,
			outcome,
			reason: `A download may have started: ${reason}`,
			needsSubscription: false,
			...wait,
		};
	}
	const needsSubscription = missing !== 'none' && remaining !== 'none';
	if (started.length === 0) return { ...common, needsSubscription };
	const titles = started.map(({ title }) => `"${title}"`).join(', ');
	return { ...common, outcome: 'download_started', reason: `Downloading ${titles}`, needsSubscription };
}
