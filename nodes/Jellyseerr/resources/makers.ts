import type { IExecuteFunctions } from 'n8n-workflow';
import { makersFor } from '../../shared/n8n/makers';
import { createSeerr } from '../client';
import { createTitles } from '../client/titles';

/** Titles are remembered for the run. */
async function connect(context: IExecuteFunctions) {
	const seerr = await createSeerr(context);
	return { ...seerr, titles: createTitles(seerr.fetchTitle) };
}

export type Client = Awaited<ReturnType<typeof connect>>;

export const { read } = makersFor(connect);
