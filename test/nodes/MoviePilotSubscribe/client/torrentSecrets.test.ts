import { torrentSecrets, toTorrent } from '../../../../nodes/MoviePilotSubscribe/client/torrentMemory';
import { redact } from '../../../../nodes/shared/transport/redact';
import { DEFAULTS } from '../../../simulators/moviepilot/defaults';
import { movie, openWorld, type World } from '../world';

const word = 'CANARY8f2a77e0deadbeef';
const search = (torrent: Record<string, unknown>) =>
	toTorrent('http://mp', {
		media: {},
		meta: {},
		torrent: { title: 'Heat 1995', site_name: 'S', ...torrent },
	});

describe('KEY · what a search hit holds', () => {
	it.each([
		['a cookie, whole', { site_cookie: `a=1; b=${word}` }, `said a=1; b=${word}!`],
		['one value of a cookie', { site_cookie: `uid=1; odd_name=${word}` }, `who is ${word}?`],
		[
			'an enclosure, whole',
			{ enclosure: `https://t/d?id=1&x=${word}` },
			`GET https://t/d?id=1&x=${word} failed`,
		],
		['a passkey of an enclosure', { enclosure: `https://t/d?id=1&x=${word}` }, `user ${word} is banned`],
		['a passkey in the path of one', { enclosure: `https://t/dl/${word}/1.torrent` }, `bad ${word}`],
		[
			'an encoded enclosure',
			{ enclosure: `https://t/d?x=${word}` },
			encodeURIComponent(`https://t/d?x=${word}`),
		],
		['the token of a later version', { site_token: word }, `refused ${word}`],
	])('is a known secret: %s', (_claim, torrent, said) => {
		search(torrent);
		expect(redact(said, torrentSecrets())).not.toMatch(/CANARY|8f2a77e0/);
	});

	it('is none where it is a name or a number', () => {
		search({ enclosure: `https://t/download.php?id=1234567&name=The.Matrix.1999.1080p&x=${word}` });
		const said = 'The.Matrix.1999.1080p (1234567) is not there';
		expect(redact(said, torrentSecrets())).toBe(said);
	});
});

describe('KEY · a download that the site refuses', () => {
	let world: World;
	beforeEach(async () => {
		world = await openWorld();
	});
	afterEach(async () => await world.stop());

	/** The world itself fails a run in which the word CANARY comes out. */
	it.each<[string, (enclosure: string) => string]>([
		['the cookie', () => `refused ${DEFAULTS.siteCookie}`],
		['the address', (enclosure) => `下载失败 ${enclosure}`],
		['the passkey under a name nobody knows', () => `who=${DEFAULTS.passkey} passkey=${DEFAULTS.passkey}`],
		['the address, encoded', (enclosure) => `to ${encodeURIComponent(enclosure)}`],
		['JSON in JSON', (url) => JSON.stringify({ a: JSON.stringify({ url }) })],
	])('may quote %s', async (_claim, says) => {
		const { enclosure } = world.state.torrents.seed({
			mediaType: 'movie',
			tmdbId: 550,
		});
		const refusal = { status: 200, body: { success: false, message: says(enclosure) } };
		world.faults.add({ method: 'POST', path: /\/download\//, times: 9, ...refusal });
		await world.run('media.searchOrSubscribe', [movie(550)], { mode: 'searchFirst' });
		expect(world.sent()).toContain('POST /download/');
	});

	it('leaves the info hash where it is needed', async () => {
		const { hash } = world.state.torrents.seed({
			mediaType: 'movie',
			tmdbId: 550,
		});
		await world.run('media.searchOrSubscribe', [movie(550)], { mode: 'searchFirst' });
		const { json } = await world.run('download.getAll');
		expect(json).toMatchObject([{ hash }]);
	});
});
