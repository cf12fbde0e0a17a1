import type { INodeProperties } from 'n8n-workflow';
import { loadOptions as methods } from '../../../../nodes/MoviePilotSubscribe/client/lists';
import { MoviePilotSubscribe } from '../../../../nodes/MoviePilotSubscribe/MoviePilotSubscribe.node';
import { loadOptions } from '../../../support/loadOptions';
import { findLeak } from '../leaks';
import {
	asGuest,
	credentialOf,
	generations,
	openGeneration,
	type Generation,
	type GenerationWorld,
} from '../generations';

let world: GenerationWorld;
const open = async (generation: Generation, options: Parameters<typeof openGeneration>[1] = {}) =>
	(world = await openGeneration(generation, options));
afterEach(async () => await world.stop());

/** What the editor shows: the options, or the message alone. */
async function shown(method: keyof typeof methods, generation: Generation, credential: object = {}) {
	const moviePilotServerApi = { ...credentialOf(world, generation), ...credential };
	const outcome = await loadOptions({
		...{ nodeType: 'moviePilotSubscribe', method, credentials: { moviePilotServerApi } },
	});
	const leak = findLeak(outcome);
	if (leak !== null) throw new Error(`A secret came out: ${leak}`);
	return outcome.options ?? outcome.error.message;
}

const leftToServer = { name: 'Chosen by MoviePilot', value: '' };
const settingsAsked = () => world.sent().filter((line) => line.includes('/system/setting'));
const forSuperusers = expect.stringMatching(/^MoviePilot lists its .* for superusers only: .* expression$/);

describe.each(generations)('the drop-downs on MoviePilot %s', (generation) => {
	it('offer the rule groups by name, with what they are for', async () => {
		await open(generation);
		expect(await shown('getRuleGroups', generation)).toEqual([
			{ name: '4K first', value: '4K first', description: undefined },
			{ name: 'Films, with subtitles', value: 'Films, with subtitles', description: 'For movies' },
			{ name: '国漫', value: '国漫', description: 'For TV shows, 国漫' },
		]);
		expect(settingsAsked()).toEqual(['GET /system/setting/UserFilterRuleGroups']);
	});

	it('offer the directories that take downloads, a remote one as this generation names it', async () => {
		await open(generation);
		const values = { '2.5': '/MP', '2': 'rclone:/MP', '3': 'rclone:/MP' };
		const remote = { name: values[generation], value: values[generation], description: 'Cloud' };
		const paths = await shown('getSavePaths', generation);
		expect(paths).toHaveLength(4);
		expect(paths[0]).toEqual(leftToServer);
		expect(paths).toEqual(
			expect.arrayContaining([
				{ name: '/media/downloads/films', value: '/media/downloads/films', description: 'Films' },
				{ name: '/media/downloads/tv', value: '/media/downloads/tv', description: 'Shows' },
				remote,
			]),
		);
		expect(settingsAsked()).toEqual(generation === '2.5' ? ['GET /system/setting/Directories'] : []);
	});

	it('offer the sites by number and the downloaders by name', async () => {
		await open(generation);
		expect(await shown('getSites', generation)).toEqual([{ name: 'First Site', value: 1 }]);
		expect(await shown('getDownloaders', generation)).toMatchObject([
			{ name: 'Not Set', value: '' },
			{ name: 'qBittorrent', value: 'qBittorrent' },
		]);
	});

	it('are empty where nothing was ever set up', async () => {
		await open(generation, { ruleGroups: null, directories: null });
		expect(await shown('getRuleGroups', generation)).toEqual([]);
		expect(await shown('getSavePaths', generation)).toEqual([leftToServer]);
	});

	it('say who may list the rule groups, to an account that may not', async () => {
		await open(generation);
		expect(await shown('getRuleGroups', generation, asGuest)).toEqual(forSuperusers);
	});

	it('do not take an answer that cannot be read for "nothing is set up"', async () => {
		await open(generation);
		world.faults.add({ path: /setting|paths/, times: 9, status: 200, body: { success: true, data: {} } });
		const unreadable = 'MoviePilot answered in a form this node does not know';
		expect(await shown('getRuleGroups', generation)).toBe(unreadable);
		expect(await shown('getSavePaths', generation)).toBe(unreadable);
	});
});

describe('save paths', () => {
	it('come from the settings before 2.12, for superusers only', async () => {
		await open('2', { version: 'v2.11.0' });
		expect(await shown('getSavePaths', '2')).toContainEqual({
			...{ name: 'rclone:/MP', value: 'rclone:/MP', description: 'Cloud' },
		});
		expect(world.sent()).toEqual(['GET /download/paths', 'GET /system/setting/Directories']);
		expect(await shown('getSavePaths', '2', asGuest)).toEqual(forSuperusers);
	});

	it.each(['2', '3'] as const)('are shown to every account by MoviePilot %s', async (generation) => {
		await open(generation);
		expect(await shown('getSavePaths', generation, asGuest)).toHaveLength(4);
	});

	it('are for superusers only on 2.5', async () => {
		await open('2.5');
		expect(await shown('getSavePaths', '2.5', asGuest)).toEqual(forSuperusers);
	});

	it('stand in the list once, under all their names, and unnamed ones too', async () => {
		const [films, shows] = [
			{ name: 'Films', priority: 1 },
			{ name: 'Shows', priority: 2 },
		].map((one) => ({ ...directory, ...one, download_path: ' /downloads ' }));
		const unnamed = { ...directory, name: '', priority: 3, download_path: '/other', storage: null };
		await open('3', { directories: [films, shows, unnamed].flatMap((one) => one ?? []) });
		expect(await shown('getSavePaths', '3')).toEqual([
			leftToServer,
			{ name: '/downloads', value: '/downloads', description: 'Films, Shows' },
			{ name: '/other', value: '/other', description: '' },
		]);
	});
});

const directory = {
	...{ storage: 'local', media_type: null, media_category: null },
	...{ library_path: null, library_storage: null },
};

it('says what is wrong with a key, not that a superuser is needed', async () => {
	await open('2');
	expect(await shown('getRuleGroups', '2', { apiKey: 'wrong' })).toBe(
		'MoviePilot does not accept the API key',
	);
});

const named = (properties: INodeProperties[]): string[] =>
	properties.flatMap(({ typeOptions, options = [] }) => [
		...(typeOptions?.loadOptionsMethod ? [typeOptions.loadOptionsMethod] : []),
		...named(options.filter((option): option is INodeProperties => 'type' in option)),
	]);

it('has a method for every drop-down and a drop-down for every method', async () => {
	await open('2');
	const { properties } = new MoviePilotSubscribe().description;
	expect([...new Set(named(properties))].sort()).toEqual(Object.keys(methods).sort());
});
