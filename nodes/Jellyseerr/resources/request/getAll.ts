/** A full scan on every run: what is new is decided downstream, by the id of the request and not by a date. */
import { collection } from '../../../shared/n8n/collection';
import { limit } from '../../../shared/n8n/limit';
import { language, resolveTitles, simplify } from '../../fields/output';
import { includeAvailable, includeDeleted, mediaType, requests4k, status } from '../../fields/selection';
import { collectRequests } from '../../requests/collect';
import { read } from '../makers';
import { hintsAbout } from './hints';
import { present } from './present';

const options = collection(
	{ displayName: 'Options', name: 'options', placeholder: 'Add option' },
	{ includeAvailable, includeDeleted, language },
);

export const getAll = read({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many requests',
	description: 'Get the requests of one status, newest first',
	fields: { status, limit, mediaType, requests4k, simplify, resolveTitles, options },
	fetch: async (
		seerr,
		{ limit: most, simplify: simplified, resolveTitles: titled, options: set, ...selected },
		run,
	) => {
		const collected = await collectRequests(seerr, { ...selected, ...set });
		const requests = collected.requests.slice(0, most);
		const output = { simplify: simplified, resolveTitles: titled, language: set.language };
		const failedBefore = seerr.titles.failures();
		const items = await present(seerr, requests, output);
		hintsAbout(collected, seerr.titles.failures() - failedBefore).forEach(run.hint);
		return items;
	},
});
