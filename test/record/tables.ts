/**
 * What may differ from the record, and nothing else may. The record was taken of commit 916b773 and is not taken
 * again: a name that changed is a row of the first table, anything else that changed on purpose one of the second. A
 * row that nothing has a use for fails, and so does a change that did not happen.
 *
 * Ids and cases keep the names of that day. A row of each kind:
 *
 *     operations: [{ from: 'moviePilotSubscribe/ledger.lookUp', to: 'mediaLedger/entry.lookUp' }]
 *     nodes: [{ from: 'moviePilotSubscribe', to: 'moviePilot' }]
 *     parameters: [
 *         { of: 'moviePilotSubscribe/ledger.repair', from: 'dryRun', to: 'mode', value: (was) => (was === false ? 'act' : 'dryRun') },
 *         { from: 'subscriptionOptions.savePath', to: 'subscriptionOptions.directory' },
 *         { of: 'jellyseerr/request.getAll', to: 'sort', value: () => 'added' }, // new, and not given by a case
 *     ]
 *
 *     { id: 'moviePilotSubscribe/server.getStatus/*', path: 'out.*.*.json', reason: 'The address is shown as typed.',
 *       to: renameField('url', 'address') }
 *     { id: '*', path: 'error.message', reason: 'The node has another name.', was: 'Old sentence', is: 'New sentence' }
 *     { id: 'trakt/*', path: 'requests.*.query.limit', reason: 'Larger pages.', was: '250', is: '500' }
 */
import type { Change } from './changing';
import { pacingChanges } from './pacingChanges';
import { readingChanges } from './readingChanges';
import type { Renames } from './renaming';

const ledgerOperations = {
	'ledger.lookUp': 'entry.lookUp',
	'ledger.record': 'entry.record',
	'ledger.getEntries': 'entry.getAll',
	'ledger.getDueRetries': 'entry.getDueRetries',
	'ledger.forget': 'entry.forget',
	'ledger.getStatistics': 'ledger.getStatistics',
	'ledger.exportLedger': 'ledger.export',
	'ledger.importLedger': 'ledger.import',
	'media.summarize': 'summary.create',
};
const audits = ['check', 'rebuild', 'repair'];
const inOneStep = 'moviePilotSubscribe/media.searchOrSubscribe';
const requests4k: Record<string, string> = { all: 'include', only4k: 'only', leaveOut4k: 'exclude' };

export const renames: Renames = {
	operations: [
		...Object.entries(ledgerOperations).map(([from, to]) => ({
			from: `moviePilotSubscribe/${from}`,
			to: `mediaLedger/${to}`,
		})),
		...audits.map((name) => ({
			from: `moviePilotSubscribe/ledger.${name}`,
			to: `moviePilotSubscribe/audit.${name}`,
		})),
	],
	nodes: [],
	parameters: [
		{ of: inOneStep, from: 'dryRun', to: 'mode', value: () => 'dryRun' },
		{ of: inOneStep, from: 'torrentFilter', to: 'options' },
		{ of: 'moviePilotSubscribe/media.*', from: 'completedBefore', to: 'options.ifCompletedBefore' },
		{ of: 'jellyseerr/request.getAll', from: 'filter', to: 'status' },
		{
			...{ of: 'jellyseerr/request.getAll', from: 'quality', to: 'requests4k' },
			value: (was) => requests4k[String(was)],
		},
	],
};

const sentence = (id: string, was: string, is: string, path = 'error.message'): Change => ({
	...{ id, path, was, is },
	reason: 'The field has another label.',
});

const checkFirst = 'Connect this node to "Ledger: Check". Nothing was changed.';
const auditFirst = 'Connect this node to "Audit: Check". Nothing was changed.';
const aReport = 'moviePilotSubscribe/ledger.repair/of *';

const wholeNumber = 'must be a whole number';

type Planned = { requests: object[]; [field: string]: unknown };
const isPlanned = (json: unknown): json is Planned =>
	typeof json === 'object' && json !== null && 'requests' in json && Array.isArray(json.requests);

/** The search stands apart from what is sent in any case. @param searchOf of an item that has a request to send */
const withSearch = (searchOf: (json: Planned) => unknown) => (json: unknown) => {
	if (!isPlanned(json)) return json;
	const create = json.requests.slice(-1);
	const search = create.length > 0 ? searchOf(json) : null;
	const fields = Object.entries({ ...json, requests: create }).flatMap((field) =>
		field[0] === 'requests' ? [field, ['searchFirstRequest', search]] : [field],
	);
	const planned = Object.fromEntries(fields);
	return create.length > 0 ? { ...planned, plannedOutcome: 'subscribed' } : planned;
};

const searchOn = (generation: '2' | '3') =>
	withSearch(({ mediaType, tmdbId, season }) => ({
		method: 'GET',
		path: `/api/v1/search/media/${generation === '3' ? '' : 'tmdb%3A'}${String(tmdbId)}`,
		query: {
			...(generation === '3' ? { media_source: 'themoviedb' } : {}),
			mtype: mediaType === 'movie' ? '电影' : '电视剧',
			...(season === null ? {} : { season }),
		},
	}));

const dryRun = {
	path: 'out.*.*.json',
	reason: 'Dry Run is a mode beside Search First, so that it shows what either would send.',
};

export const changes: readonly Change[] = [
	sentence(aReport, checkFirst, auditFirst, 'error.description'),
	sentence(aReport, checkFirst, auditFirst, 'out.*.*.json.*'),
	sentence('traktTrigger/poll/*', `Number of Items ${wholeNumber}`, `Max Items ${wholeNumber}`),
	{
		...dryRun,
		id: `${inOneStep}/as a dry run that would search/*`,
		to: withSearch(({ requests }) => requests[0]),
	},
	{ ...dryRun, id: `${inOneStep}/as a dry run/2*`, to: searchOn('2') },
	{ ...dryRun, id: `${inOneStep}/as a dry run/3`, to: searchOn('3') },
	...readingChanges,
	...pacingChanges,
];
