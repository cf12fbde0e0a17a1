import type { IDataObject } from 'n8n-workflow';
import { ended, openLedgerWorld, type LedgerWorld } from '../nodes/MoviePilotSubscribe/audit/ledgerWorld';
import { generations } from '../nodes/MoviePilotSubscribe/generations';
import { loadPackage } from '../package/loaded';
import { transpilePackage } from '../support/engine/transpile';
import { read } from './markdown';

type Example = { command: string; resource: string; text: string };

/** The rows of the table of commands: `command`, where it is done, an item. */
const examplesIn = (page: string): Example[] =>
	[...read(page).matchAll(/^\| `(\w+)`\s+\| (Ledger|Audit): Run Command\s+\| `(\{.+?\})`/gm)].map(
		([, command = '', resource = '', text = '']) => ({ command, resource: resource.toLowerCase(), text }),
	);

/** What the nodes say themselves: "One of: check, rebuild. Other fields …". */
const known = loadPackage(transpilePackage())
	.nodes.flatMap(({ properties }) => properties.filter(({ name }) => name === 'command'))
	.flatMap(({ description = '', displayOptions }) =>
		(/^One of: ([\w, ]+)\./.exec(description)?.[1] ?? '')
			.split(', ')
			.map((command) => `${displayOptions?.show?.resource?.[0]} ${command}`),
	);

/** "…" stands for the fields of what an earlier command put out. */
const toItem = ({ text }: Example, before: IDataObject = {}): IDataObject => ({
	...(text.includes(', …') ? before : {}),
	...JSON.parse(text.replace(', …', '')),
});

let world: LedgerWorld;
beforeEach(async () => {
	world = await openLedgerWorld();
	world.remember([ended('tv:1396:s02'), ended('movie:1001', { outcome: 'failed' })]);
	world.state.subscriptions.seed({ mediaType: 'movie', tmdbId: 1001 });
	world.state.downloads.seed({ mediaType: 'movie', tmdbId: 1002 });
});
afterEach(async () => await world.stop());

const run = async ({ resource }: Example, item: IDataObject) =>
	await world.run(`${resource}.runCommand`, [item], {}, { staticData: world.staticData() });

const examples = examplesIn('README.md');

describe('the commands in README.md', () => {
	it('are all that the nodes know, once each', () => {
		expect(known.length).toBeGreaterThan(5);
		expect(examples.map(({ resource, command }) => `${resource} ${command}`).sort()).toEqual(known.sort());
		expect(examples.filter((one) => toItem(one).command !== one.command)).toEqual([]);
	});

	it('are the same in Chinese', () => {
		expect(examplesIn('README.zh-CN.md')).toEqual(examples);
	});

	it.each(generations)('reach the audit on MoviePilot %s', async (generation) => {
		const older = await openLedgerWorld({}, generation);
		const { json } = await older.run('audit.runCommand', [{ command: 'check' }], {}, {});
		await older.stop();
		expect(json).toMatchObject([{ report: 'ledger check' }]);
	});

	it.each(examples.map((one) => [one.command, one] as const))(
		'do what their example asks: %s',
		async (command, one) => {
			const source = examples.find(
				(other) => other.command === { import: 'export', repair: 'check' }[command],
			);
			const before = source && (await run(source, toItem(source))).json[0];
			const { error, json } = await run(one, toItem(one, before));
			expect(error).toBeUndefined();
			expect(json).toMatchObject(answers[command] ?? [{ nothing: 'expected' }]);
		},
	);
});

const answers: Record<string, object[]> = {
	statistics: [{ entries: expect.any(Number) }],
	getMany: [{ sourceId: 'trakt:watchlist:tv:1396:s02', state: 'done' }, { mediaKey: 'tv:1396:s02' }],
	getDue: [{ tmdbId: 1001, retry: { lastOutcome: 'failed' } }],
	export: [{ format: 'media-requests-ledger' }],
	import: [{ mode: 'merge', isDamaged: false }],
	forget: [{ forgottenCount: 1 }],
	check: [{ report: 'ledger check', counts: { openButThere: 1 } }],
	repair: [{ action: 'closeWish', key: 'movie:1001', done: true }],
	rebuild: [{ subscribed: 1, downloading: 1, completed: 0 }],
};
