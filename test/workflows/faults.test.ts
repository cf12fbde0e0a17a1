import type { Workflow } from './files';
import {
	answerFaults,
	connectionFaults,
	identityFaults,
	layoutFaults,
	ledgerFaults,
	lostItems,
	nodeFaults,
	noteFaults,
	scheduleFaults,
} from './faults';
import { parameterFaults } from './parameters';
import { inSubscribe, inWatchlist, spoilt, unconnected } from './spoilt';
import { calledWorkflowFaults, credentialFaults, sharedIds } from './together';

const allFaults = (workflow: Workflow): string[] => [
	...identityFaults(workflow),
	...nodeFaults(workflow, {
		'n8n-nodes-media-requests.moviePilotSubscribe': 'MoviePilot Subscribe',
		'n8n-nodes-media-requests.mediaLedger': 'Media Ledger',
		'n8n-nodes-media-requests.trakt': 'Trakt',
		'n8n-nodes-media-requests.traktTrigger': 'Trakt Trigger',
	}),
	...workflow.nodes.flatMap(parameterFaults),
	...scheduleFaults(workflow),
	...ledgerFaults(workflow),
	...lostItems(workflow),
	...connectionFaults(workflow),
	...answerFaults(workflow),
	...layoutFaults(workflow),
	...noteFaults(workflow),
];

describe('the checks of workflow files', () => {
	it.each<[string, () => Workflow, RegExp]>([
		['a long id', () => spoilt('mrTraktWatchlist', (it) => (it.id += 'XX')), /at most 16/],
		['another execution order', () => spoilt('mrTraktWatchlist', (it) => (it.settings = {})), /not v1/],
		['an active workflow', () => spoilt('mrTraktWatchlist', (it) => (it.active = true)), /by itself/],
		['pinned data', () => spoilt('mrTraktWatchlist', (it) => (it.pinData = { a: [] })), /pinned/],
		['a name twice', inWatchlist('Run now', (it) => (it.name = 'Every day at 8:00')), /called "Every/],
		[
			'an id twice',
			inSubscribe('Subscribe', (it) => (it.id = '4c71f2e5-fcf1-5897-a678-f678e22a519c')),
			/the id/,
		],
		['a default name', inWatchlist('Every day at 8:00', (it) => (it.name = 'Schedule Trigger')), /what for/],
		['an unnamed node', inWatchlist('Read the whole watchlist', (it) => (it.name = 'Trakt')), /what for/],
		['an unknown node', inWatchlist('Run now', (it) => (it.type = 'n8n-nodes-base.cron')), /nobody looked/],
		[
			'a version only 2.x has',
			inWatchlist('Every day at 8:00', (it) => (it.typeVersion = 1.4)),
			/in n8n 1.123/,
		],
		['a version nobody has', inSubscribe('Subscribe', (it) => (it.typeVersion = 2)), /in n8n 2.40/],
		[
			'an unknown parameter',
			inSubscribe('Subscribe', (it) => (it.parameters.mood = 'x')),
			/mood does not exist/,
		],
		[
			'a parameter of another operation',
			inSubscribe('Subscribe', (it) => (it.parameters.mode = 'subscribe')),
			/mode is not shown/,
		],
		[
			'an unknown choice',
			inWatchlist('Read the whole watchlist', (it) => (it.parameters.type = 'movies')),
			/no choice "movies"/,
		],
		[
			'an unknown event',
			inWatchlist('When the watchlist grows', (it) => (it.parameters.events = ['grown'])),
			/no choice/,
		],
		[
			'an unknown option',
			inSubscribe('Subscribe', (it) => (it.parameters.subscriptionOptions = { x: 1 })),
			/no option "x"/,
		],
		[
			'text for a switch',
			inWatchlist('Read the whole watchlist', (it) => (it.parameters.returnAll = 'yes')),
			/no boolean/,
		],
		[
			'nothing where something is required',
			inWatchlist('When the watchlist grows', (it) => (it.parameters.events = [])),
			/required/,
		],
		[
			'an interval',
			inWatchlist('Every day at 8:00', (it) => (it.parameters.rule = { interval: [{ field: 'hours' }] })),
			/cron/,
		],
		[
			'a ledger beside a polling trigger',
			inWatchlist('Run now', (it) => (it.parameters.resource = 'ledger')),
			/static data/,
		],
		['an open branch', unconnected('Found any?', 1), /output 1 of Found any\? leads nowhere/],
		[
			'a switch without fallback',
			inSubscribe('What is its status?', (it) => (it.parameters.options = {})),
			/drops/,
		],
		['a filter', inSubscribe('Found any?', (it) => (it.type = 'n8n-nodes-base.filter')), /drops/],
		['a step nothing leads to', unconnected('Settings', 0), /nothing leads to Look up/],
		[
			'a second end',
			unconnected('Done before, waiting or in hand', 0),
			/may answer with Done.* or Summarize/,
		],
		[
			'a connection to the left',
			inSubscribe('Subscribe', (it) => (it.position = [2600, -112])),
			/does not go/,
		],
		['a node under another one', inSubscribe('Skip specials', (it) => (it.position = [1248, 40])), /overlap/],
		['a note over a node', inSubscribe('Specials note', (it) => (it.position = [1300, 230])), /overlap/],
		[
			'a note without steps',
			inWatchlist('How this works', (it) => (it.parameters.content = '## Hello')),
			/set it up/,
		],
	])('find %s', (_fault, make, words) => {
		expect(allFaults(make())).toEqual(expect.arrayContaining([expect.stringMatching(words)]));
	});

	it.each<[string, () => string[]]>([
		[
			'two workflows with one id',
			() => sharedIds([spoilt('mrTraktWatchlist', () => {}), spoilt('mrTraktWatchlist', () => {})]),
		],
		['a missing sub-workflow', () => calledWorkflowFaults([spoilt('mrTraktWatchlist', () => {})])],
		[
			'a credential under two ids',
			() =>
				credentialFaults([
					inSubscribe(
						'Subscribe',
						(it) => (it.credentials = { moviePilotServerApi: { id: 'other', name: 'MoviePilot' } }),
					)(),
				]),
		],
	])('find %s', (_fault, find) => {
		expect(find()).not.toEqual([]);
	});
});
