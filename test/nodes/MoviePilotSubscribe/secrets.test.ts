import type { IDataObject } from 'n8n-workflow';
import { DEFAULTS } from '../../simulators/moviepilot/defaults';
import { findLeak } from './leaks';
import { movie, openWorld, show, type World } from './world';

let world: World;
beforeEach(async () => {
	world = await openWorld();
});
afterEach(async () => await world.stop());

const everything: Array<[`${string}.${string}`, IDataObject]> = [
	['media.checkStatus', {}],
	['media.searchOrSubscribe', { mode: 'searchFirst' }],
	['media.searchOrSubscribe', { mode: 'dryRun' }],
	['torrent.search', {}],
	[
		'torrent.download',
		{
			torrents:
				'=[{"ref":"x","title":"T","site":"s","sizeBytes":1,"seeders":1,"downloadFactor":1,"episodes":[]}]',
		},
	],
	['subscription.create', { subscriptionOptions: { state: 'paused' } }],
	['subscription.getAll', {}],
];
const input = () => [movie(550), show(1399, 'all'), {}];

/** The world itself fails a run that leaves a secret behind; here the server does all it can to make it do so. */
describe('a secret that the server repeats is in no output, error or log of', () => {
	it.each(everything)('%s %j, when it fails in words', async (operation, parameters) => {
		const { apiKey: key, siteCookie, passkey } = DEFAULTS;
		const said = [
			`no such key ${key}`,
			`http://mp/?apikey=${key}&token=${key}`,
			`Cookie: ${siteCookie}\n`,
			`https://site.invalid/download.php?id=1&passkey=${passkey}`,
			`{"site_cookie": "${siteCookie}"}`,
		].join('; ');
		for (const [status, body] of [
			[401, { detail: said }],
			[422, { detail: [{ msg: said }] }],
			[500, said],
			[200, { success: false, message: said }],
			[200, said],
		] as const) {
			for (const after of [0, 2, 5]) {
				world.faults.clear();
				world.faults.add({ path: /./, status, body, after, times: 999 });
				const { status: ended } = await world.run(operation, input(), parameters);
				expect(['success', 'error']).toContain(ended);
			}
		}
	});

	it.each(everything)('%s %j, when nothing listens', async (operation, parameters) => {
		const credential = { url: `http://user:${DEFAULTS.passkey}@127.0.0.1:9` };
		await world.run(operation, input(), parameters, { credential });
	});
});

describe('this check itself', () => {
	it('notices a secret in an output, deep in an error, and in what an error hides', () => {
		expect(findLeak({ items: [[{ json: { a: DEFAULTS.siteCookie } }]] })).toContain('CANARY-mp-site-cookie');
		expect(
			findLeak(new Error('x', { cause: { config: { headers: { key: DEFAULTS.apiKey } } } })),
		).not.toBeNull();
		const hiding = Object.defineProperty(new Error('x'), 'request', {
			value: DEFAULTS.apiKey,
			enumerable: false,
		});
		expect(findLeak({ error: hiding })).not.toBeNull();
		expect(findLeak({ fine: 'nothing' })).toBeNull();
	});

	it('fails a run that leaves one behind', async () => {
		const told = movie(550, { note: DEFAULTS.apiKey });
		await expect(world.run('subscription.create', [told])).rejects.toThrow('A secret came out');
	});
});
