/**
 * Since every parameter is read by its field: one form of words for a value that cannot be, and the same question from
 * several items asked once and answered for each of them.
 */
import { outcomes } from '../../nodes/shared/core/outcome';
import type { Change } from './changing';

const statuses = 'all, approved, available, completed, declined, deleted, failed, pending, processing';
const aKey = 'A show without a season stands for all its seasons (e.g. movie:550 or tv:1396:s02)';
const types = 'One of: all, episode, movie, season, show';

/** What the record says → what is said now, with the description below it. */
const sentences: Record<string, { message: string; description: string }> = {
	[`Filter must be one of: ${statuses}`]: {
		message: `'Status' cannot be "finished"`,
		description: `One of: ${statuses}`,
	},
	'Request ID must be a whole number from 1 on': {
		message: `'Request ID' cannot be "12/approve"`,
		description:
			'Number of the request, or the sourceId of a media item such as "seerr:request:436" (e.g. 436)',
	},
	'Title Language must look like "en" or "zh-CN"': {
		message: `'Title Language' cannot be "zh CN"`,
		description: "Language of the titles; the server's own when empty (e.g. zh-CN)",
	},
	'Type cannot be "person"': { message: `'Type' cannot be "person"`, description: types },
	'Sort By cannot be "colour"': {
		message: `'Sort By' cannot be "colour"`,
		description: 'One of: added, rank, released, title',
	},
	'Direction cannot be "up"': { message: `'Direction' cannot be "up"`, description: 'One of: asc, desc' },
	'Limit must be a whole number from 1 on': {
		message: `'Limit' cannot be 0`,
		description: 'Max number of results to return',
	},
	'"movie:" is not a media key': { message: `'Media Key' cannot be "movie:"`, description: aKey },
	'"x" is not a media key': { message: `'Media Key' cannot be "x"`, description: aKey },
	'The source ID is empty': {
		message: `'Source ID' cannot be " "`,
		description: '(e.g. trakt:watchlist:991)',
	},
	'"soon" is not a date': { message: `'Newer Than' cannot be "soon"`, description: 'When it was recorded' },
	'"missing" is not an outcome': {
		message: `'Outcome' cannot be "missing"`,
		description: `How the title ended: one of ${outcomes.join(', ')}`,
	},
	'Hash must be the hash of a download': {
		message: `'Hash' cannot be "../subscribe/1"`,
		description:
			'Which download; Download: Get Many puts it out (e.g. 0beec7b5ea3f0fdbc95d0dd47f3c5bc275da8a33)',
	},
	'Search Title must not be empty': {
		message: `'Search Title' cannot be "  "`,
		description:
			'Part of a title in any language; a year behind it narrows the search down (e.g. Fight Club)',
	},
	'Subscription ID must be a whole number above 0, got "x"': {
		message: `'Subscription ID' cannot be "x"`,
		description:
			'Subscription: Create and Get Many put it out, and Media: Check Status for what is subscribed (e.g. 12)',
	},
	'Wait for the Search must be 0 to 600 seconds': {
		message: `'Max Wait (Seconds)' cannot be 9999`,
		description:
			'How long to look for signs that the search ran before the next one is asked for; 0 = only ask. The search itself takes up to five minutes.',
	},
	'Time-Out must be 0 minutes or more': {
		message: `'Timeout (Minutes)' cannot be -1`,
		description: 'After this each item tells how far it got; 0 = look once',
	},
	'Look Every must be 5 seconds or more': {
		message: `'Interval (Seconds)' cannot be 1`,
		description: 'How often to look; all items are looked at together, with two lists per round',
	},
	'Sites must be IDs of sites, got ["first"]': {
		message: `'Site Names or IDs' cannot be ["first"]`,
		description:
			'Leave empty for all sites. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
	},
};

type Fields = Record<string, unknown>;
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const now = (said: unknown) => sentences[String(said)];

const thrown = (error: unknown): unknown => (isFields(error) ? { ...error, ...now(error.message) } : error);

/** Beside what the item brought along, or alone in the error output. */
function besideItem(json: unknown): unknown {
	const said = isFields(json) ? now(json.error) : undefined;
	if (!isFields(json) || !said) return json;
	const { message: error, description } = said;
	return 'errorDescription' in json
		? { ...json, error, errorDescription: description }
		: { ...json, error, message: description };
}

const generated = 'The error of a parameter is generated from its field.';
const askedOnce = 'Equal questions of several items are asked once, and answered for each.';

/** What the first item was answered, for the second as well. */
function answeredForEach(items: unknown): unknown {
	if (!Array.isArray(items)) return items;
	const first = items.filter((item) => item.pairedItem.item === 0);
	const others = items.filter((item) => item.pairedItem.item !== 0);
	return [...first, ...first.map((item) => ({ ...item, pairedItem: { item: 1 } })), ...others];
}

/** What was asked for the second item again. */
const halved = (asked: unknown): unknown =>
	Array.isArray(asked) ? asked.slice(0, Math.ceil(asked.length / 2)) : asked;

/** One error for all, as an error of each; the items differ in what they have kept. */
function errorsOfEach(items: unknown): unknown {
	if (!Array.isArray(items)) return items;
	return items.flatMap(({ json, pairedItem, ...rest }) =>
		'error' in json && Array.isArray(pairedItem)
			? pairedItem.map((one: { item: number }) => ({
					json: 'kept' in json ? { ...json, kept: one.item + 1 } : json,
					pairedItem: one,
				}))
			: [{ json, pairedItem, ...rest }],
	);
}

const ofNoItem = (error: unknown): unknown =>
	isFields(error) ? Object.fromEntries(Object.entries(error).filter(([name]) => name !== 'item')) : error;

const aboutTheRun =
	'What is wrong for the whole run is an error of the run, or of each item where it goes on.';
const readFirst = 'Everything is read before anything is asked.';
const aValue = 'The value differs.';

export const readingChanges: readonly Change[] = [
	{ id: '*', path: 'error', reason: generated, to: thrown },
	{ id: '*', path: 'out.*.*.json', reason: generated, to: besideItem },
	{
		...{ id: 'trakt/watchlist.getAll/up to a limit, for two items', reason: askedOnce },
		...{ path: 'requests', to: (asked) => (Array.isArray(asked) ? asked.slice(0, -1) : asked) },
	},
	{
		...{ id: 'jellyseerr/request.getAll/once for items that ask for the same', reason: askedOnce },
		...{ path: 'out.0', to: answeredForEach },
	},
	{
		...{ id: 'moviePilotSubscribe/download.getAll/*one item, going on/*', path: 'out.*.*.json.error' },
		...{ reason: aValue, was: `'Limit' cannot be 0`, is: `'Limit' cannot be "x"` },
	},
	{
		...{ id: 'moviePilotSubscribe/media.searchByTitle/*one item, going on/*', path: 'out.*.*.json.error' },
		...{ reason: aValue, was: `'Search Title' cannot be "  "`, is: `'Search Title' cannot be ""` },
	},
	...['*.getAll/with a limit that is none', 'subscription.searchNow/with a waiting time that cannot be'].map(
		(name) => ({
			...{ id: `moviePilotSubscribe/${name}/*`, path: 'requests', to: () => [] },
			reason: readFirst,
		}),
	),
	{
		...{ id: 'moviePilotSubscribe/download.getAll/*one item, going on/*', path: 'requests' },
		...{ reason: readFirst, to: halved },
	},
	...[
		'download.getAll/for two items',
		'download.getAll/with a wrong key',
		'subscription.getAll/of one user, for',
	].map((beginning) => ({
		...{ id: `moviePilotSubscribe/${beginning}*`, path: 'requests', reason: askedOnce, to: halved },
	})),
	...['ledger.rebuild', 'server.getStatus'].flatMap((operation) => [
		{ id: `moviePilotSubscribe/${operation}/*`, path: 'out.*', reason: aboutTheRun, to: errorsOfEach },
		{ id: `moviePilotSubscribe/${operation}/*`, path: 'error', reason: aboutTheRun, to: ofNoItem },
	]),
	{
		...{ id: 'moviePilotSubscribe/subscription.follow/where *', path: 'error', reason: aboutTheRun },
		to: ofNoItem,
	},
];
