/** What pausing, resuming and deleting a download have in common: it must be there, and MoviePilot must say yes. */
import {
	NodeOperationError,
	type IDataObject,
	type IExecuteFunctions,
	type INodeProperties,
} from 'n8n-workflow';
import { executeItems } from '../../../shared/n8n/executeItems';
import type { Operation } from '../../../shared/n8n/operations';
import type { ActionResult, DownloadRow } from '../../client/model';
import { connectMoviePilot, type MoviePilot } from '../../client';
import { queues } from '../../flow/check/queues';
import { toDownloadJson } from './downloadJson';

const hashField: INodeProperties = {
	displayName: 'Hash',
	name: 'hash',
	type: 'string',
	required: true,
	default: '={{ $json.hash }}',
	placeholder: 'e.g. 0beec7b5ea3f0fdbc95d0dd47f3c5bc275da8a33',
	description: 'Which download; Download: Get Many puts it out',
};

type Definition = Omit<Operation, 'execute' | 'properties'> & {
	/** For the error: "did not {verb} the download". */
	verb: string;
	act: (client: MoviePilot, download: DownloadRow) => Promise<ActionResult>;
	result: IDataObject;
};

export const hashOperation = ({ verb, act, result, ...named }: Definition): Operation => ({
	...named,
	properties: [hashField],
	execute: async (context) => {
		const client = await connectMoviePilot(context);
		return await executeItems(context, async (index) => {
			const download = await find(context, index, client);
			const { success, said } = await act(client, download);
			if (success) return [{ ...toDownloadJson(download), ...result }];
			throw failure(
				context,
				index,
				`MoviePilot did not ${verb} the download "${download.title}"`,
				said === '' ? 'It gave no reason; is the downloader running?' : `MoviePilot said: ${said}`,
			);
		});
	},
});

/** Some downloaders say yes to a hash they do not have. */
async function find(context: IExecuteFunctions, index: number, client: MoviePilot): Promise<DownloadRow> {
	const hash = String(context.getNodeParameter('hash', index) ?? '').trim();
	if (!/^[\da-z]{8,64}$/i.test(hash)) {
		throw failure(
			context,
			index,
			'Hash must be the hash of a download',
			'Letters and digits, as Get Many puts it out.',
		);
	}
	const rows = await queues(client);
	const found = rows.find((row) => row.hash.toLowerCase() === hash.toLowerCase());
	if (found) return found;
	throw failure(
		context,
		index,
		`No unfinished download has the hash ${hash}`,
		'It is finished, was deleted, or is not among the torrents MoviePilot looks after.',
	);
}

const failure = (context: IExecuteFunctions, itemIndex: number, message: string, description: string) =>
	new NodeOperationError(context.getNode(), message, { itemIndex, description });
