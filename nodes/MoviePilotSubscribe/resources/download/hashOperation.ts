/** What pausing, resuming and deleting a download have in common: it must be there, and MoviePilot must say yes. */
import type { IDataObject } from 'n8n-workflow';
import { text } from '../../../shared/core/values';
import { field } from '../../../shared/n8n/field';
import type { Labels, Run } from '../../../shared/n8n/shape';
import type { MoviePilot } from '../../client';
import type { ActionResult, DownloadRow } from '../../client/model';
import { queues } from '../../flow/check/queues';
import { action } from '../makers';
import { toDownloadJson } from './downloadJson';

const hash = field(
	{
		displayName: 'Hash',
		name: 'hash',
		type: 'string',
		required: true,
		default: '={{ $json.hash }}',
		placeholder: 'e.g. 0beec7b5ea3f0fdbc95d0dd47f3c5bc275da8a33',
		description: 'Which download; Download: Get Many puts it out',
	},
	(value) => text(value)?.match(/^[\da-z]{8,64}$/i)?.[0],
);

type Definition = Labels & {
	/** For the error: "did not {verb} the download". */
	verb: string;
	send: (client: MoviePilot, download: DownloadRow) => Promise<ActionResult>;
	result: IDataObject;
};

export const hashOperation = ({ verb, send, result, ...labels }: Definition) =>
	action({
		...labels,
		fields: { hash },
		act: async (client, input, run) => {
			const download = await find(client, input.hash, run);
			const { success, said } = await send(client, download);
			if (success) return [{ ...toDownloadJson(download), ...result }];
			throw run.refusal(
				`MoviePilot did not ${verb} the download "${download.title}"`,
				said === '' ? 'It gave no reason; is the downloader running?' : `MoviePilot said: ${said}`,
			);
		},
	});

/** Some downloaders say yes to a hash they do not have. */
async function find(client: MoviePilot, wanted: string, { refusal }: Run): Promise<DownloadRow> {
	const rows = await queues(client);
	const found = rows.find((row) => row.hash.toLowerCase() === wanted.toLowerCase());
	if (found) return found;
	throw refusal(
		`No unfinished download has the hash ${wanted}`,
		'It is finished, was deleted, or is not among the torrents MoviePilot looks after.',
	);
}
