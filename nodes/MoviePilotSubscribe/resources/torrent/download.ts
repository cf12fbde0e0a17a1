import type { IDataObject } from 'n8n-workflow';
import type { MissingEpisodes } from '../../../shared/core/decision';
import { parseTorrents } from '../../../shared/core/torrents';
import type { Result } from '../../../shared/n8n/makers';
import { field, inputItem, textField } from '../../../shared/n8n/field';
import { mediaItem } from '../../../shared/n8n/mediaItemFields';
import { createBreaker } from '../../../shared/transport/breaker';
import { loadOptions } from '../../client/lists';
import { savePath } from '../../fields/savePath';
import { readCheckedAt, readMissing } from '../../flow/check/checkedJson';
import { downloadUnit, type DownloadEnding } from '../../flow/download/downloadUnit';
import { readUnits } from '../../flow/wish/readUnits';
import { batch, toFailed } from '../makers';

const torrents = field(
	{
		displayName: 'Torrents',
		name: 'torrents',
		type: 'json',
		default: '={{ $json.torrents }}',
		description: 'What "Torrent: Search" found, best first',
	},
	parseTorrents,
);

const { getDownloaders } = loadOptions;

const downloader = textField(
	{
		displayName: 'Downloader Name or ID',
		name: 'downloader',
		type: 'options',
		typeOptions: { loadOptionsMethod: 'getDownloaders' },
		default: '',
		description:
			'Leave empty for the default. Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
	},
	{ loadOptions: { getDownloaders } },
);

export const download = batch({
	name: 'Download',
	value: 'download',
	action: 'Download torrents for media',
	description:
		'Download the best torrent that "Torrent: Search" found, the next one if it is refused, for what is missing',
	fields: { mediaItem, item: inputItem, torrents, downloader, savePath },
	toRefused: toFailed,
	carryOut: async (client, asked) => {
		const { units, rejected } = await readUnits(client, asked);
		const breaker = createBreaker();
		const results: Result[] = [];
		for (const { unit, json, inputs, input } of units) {
			const missing = readMissing(json.missingEpisodes);
			const episodeCount = typeof json.episodeCount === 'number' ? json.episodeCount : null;
			const wanted = { unit, missing, episodeCount, checkedAt: readCheckedAt(json.checkedAt) };
			const to = { downloader: input.downloader || undefined, savePath: input.savePath || undefined };
			const ending = await downloadUnit(client, wanted, input.torrents, to, breaker);
			results.push({ json: { ...json, ...toJson(ending, missing) }, inputs });
		}
		return [...results, ...rejected];
	},
});

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
