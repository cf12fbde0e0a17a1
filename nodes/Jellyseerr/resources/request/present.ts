/** Requests to output: media items with titles, or what the server said. */
import type { IDataObject } from 'n8n-workflow';
import type { MediaRequest } from '../../client/mediaRequest';
import { toMediaItem } from '../../requests/toMediaItem';
import type { Client } from '../makers';

export type Output = { simplify: boolean; resolveTitles: boolean; language: string };

export async function present(
	{ titles }: Client,
	requests: readonly MediaRequest[],
	{ simplify, resolveTitles, language }: Output,
): Promise<IDataObject[]> {
	if (!simplify) return requests.map((request) => request.raw);
	const found = resolveTitles ? await titles.find(requests, language) : [];
	return requests.map((request, index) => toMediaItem(request, found[index]));
}
