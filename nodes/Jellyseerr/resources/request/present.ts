/** Requests to output: media items with titles, or what the server said. */
import type { IDataObject } from 'n8n-workflow';
import type { MediaRequest } from '../../client/mediaRequest';
import type { Titles } from '../../client/titles';
import { toMediaItem } from '../../requests/toMediaItem';
import type { Output } from '../../fields/output';

export async function present(
	requests: readonly MediaRequest[],
	output: Output,
	titles: Titles,
): Promise<IDataObject[]> {
	if (!output.simplify) return requests.map((request) => request.raw);
	const found = output.resolveTitles ? await titles.find(requests, output.language) : [];
	return requests.map((request, index) => toMediaItem(request, found[index]));
}
