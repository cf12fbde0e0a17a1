import { DEFAULTS } from '../defaults';
import { startServer } from '../world';
import { names, startSpeaking, type Speaker } from './speakers';

const SETTING = '/api/v1/system/setting';
const PATHS = '/api/v1/download/paths';
/** 400 until 2.15; the sources of v3 say 400 and 403, and 403 is simulated. */
const refusedWith = { '2.5': 400, v2: 400, '3': 403 };

describe.each(names)('the settings of MoviePilot %s', (name) => {
	let mp: Speaker;
	beforeEach(async () => (mp = await startSpeaking(name)));
	afterEach(() => mp.server.stop());
	const read = async (key: string) => (await mp.client.get(`${SETTING}/${key}`)).data;

	it('tell a superuser the rule groups and the directories as they were saved', async () => {
		const groups = await read('UserFilterRuleGroups');
		expect(groups).toEqual({ success: true, message: null, data: { value: DEFAULTS.ruleGroups } });
		expect((await read('Directories')).data.value).toEqual(DEFAULTS.directories);
	});

	it('know no unknown key: it is null, like one that was never saved', async () => {
		for (const key of ['NoSuchThing', 'userfilterrulegroups', 'constructor'])
			expect(await read(key)).toEqual({ success: true, message: null, data: { value: null } });
	});

	it('tell the API token and passwords through the same door', async () => {
		expect((await read('API_TOKEN')).data.value).toBe(DEFAULTS.apiKey);
		expect((await read('Downloaders')).data.value[0].config.password).toBe(DEFAULTS.secretSetting);
	});

	it('are not told to another account, nor to nobody', async () => {
		const guest = await (await mp.server.login('guest')).get(`${SETTING}/Directories`);
		expect(guest.status).toBe(refusedWith[name]);
		expect(guest.data.detail ?? guest.data.message).toBe('用户权限不足');
		expect((await mp.server.client().get(`${SETTING}/Directories`)).status).toBe(401);
	});

	it('lie under one name only', async () => {
		expect((await mp.client.get(`${SETTING}/public/Directories`)).status).toBe(404);
	});
});

describe('download paths', () => {
	const remote = { name: 'Cloud', storage: 'rclone', download_path: '/MP', save_path: 'rclone:/MP' };

	it.each(['v2', '3'] as const)('are told to any account of MoviePilot %s, by priority', async (name) => {
		const mp = await startSpeaking(name);
		const { data } = await (await mp.server.login('guest')).get(PATHS);
		expect(name === '3' ? data.data : data).toMatchObject([
			{ name: 'Films', priority: 1, save_path: '/media/downloads/films' },
			{ name: 'Shows', priority: 2, save_path: '/media/downloads/tv' },
			remote,
		]);
		expect((await mp.server.client().get(PATHS)).status).toBe(401);
		await mp.server.stop();
	});

	it.each([
		['2.5', undefined],
		['v2', 'v2.11.9'],
	])('are no route of %s %s: the path is that of a torrent to delete', async (generation, version) => {
		const server = await startServer({ generation, ...(version ? { version } : {}) });
		const { status, headers } = await (await server.login('admin')).get(PATHS);
		expect([status, headers.allow]).toEqual([405, 'DELETE']);
		await server.stop();
	});
});
