/** What differs from run to run, or must not lie in a repository, and says nothing about the package. */
import type { IDataObject } from 'n8n-workflow';
import type { Stage } from './scene';
import type { Recorded, Request } from './shapes';

/** Every secret of the simulators begins with this word. */
const secret = /CANARY[\w=-]*/g;

/** Digests of an address, which has another port each time: of a torrent, and of a watched list. */
const digest = /\b([0-9a-f]{24}|[0-9a-f]{16})\b/g;

export function normalise(record: Recorded, addresses: Record<string, string>): Recorded {
	let text = JSON.stringify(record);
	for (const [name, url] of Object.entries(addresses)) {
		text = text.replaceAll(url, `http://${name}`).replaceAll(url.replace('http://', ''), name);
	}
	const seen: string[] = [];
	const numbered = (found: string): string => {
		if (!seen.includes(found)) seen.push(found);
		return `(digest ${seen.indexOf(found) + 1})`;
	};
	return JSON.parse(text.replace(secret, '(secret)').replace(digest, numbered));
}

export const toRequests = (log: Stage<unknown>['log']): Request[] =>
	log.map(({ method, path, query, body }) => ({
		...{ method, path },
		...(isEmpty(query) ? {} : { query: Object(sorted(query)) }),
		...(isEmpty(body) ? {} : { body: sorted(body) }),
	}));

const isEmpty = (value: unknown): boolean =>
	value === undefined ||
	value === null ||
	value === '' ||
	(typeof value === 'object' && Object.keys(value).length === 0);

/** No service reads the order of fields. */
function sorted(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(sorted);
	if (typeof value !== 'object' || value === null) return value;
	const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
	return Object.fromEntries(
		entries.map(([key, one]): [string, unknown] => [key, sorted(one)]),
	) as IDataObject;
}
