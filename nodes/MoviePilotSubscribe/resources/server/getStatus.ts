import type { IDataObject } from 'n8n-workflow';
import { createBreaker } from '../../../shared/transport/breaker';
import type { MoviePilot } from '../../client';
import { once } from '../makers';
import { warningsAbout } from './warnings';

export const getStatus = once({
	name: 'Get Status',
	value: 'getStatus',
	action: 'Get the status of the MoviePilot server',
	description:
		'Version, account, media servers, downloaders and sites in one item, with warnings about what would go wrong',
	fields: {},
	answer: async (client) => [await readStatus(client)],
});

async function readStatus(client: MoviePilot): Promise<IDataObject> {
	const account = await client.account();
	const problems: string[] = [];
	const tryTo = createAttempts(problems);
	// Only superusers are told.
	const version = account.isSuperuser ? await tryTo('version', client.version) : null;
	const mediaServers = await tryTo('media servers', client.mediaServers);
	const downloaders = await tryTo('downloaders', client.downloaders);
	const sites = await tryTo('sites', client.sites);
	const { name: generation, versions } = client.dialect;
	const siteCount = sites && sites.length;
	const facts = { account, version, generation, mediaServers, downloaders, siteCount };
	return {
		url: withoutUser(client.server),
		version,
		generation,
		generationVersions: versions,
		account: { ...account },
		mediaServers,
		downloaders,
		sites: sites && sites.map(({ id, name }) => ({ id, name })),
		warnings: [...warningsAbout(facts), ...problems],
	};
}

/** One part that cannot be read does not hide the others; a wrong key or address still ends it. */
const createAttempts =
	(problems: string[]) =>
	async <T>(what: string, read: () => Promise<T>): Promise<T | null> => {
		try {
			return await read();
		} catch (error) {
			problems.push(`The ${what} could not be read: ${createBreaker().fail(error).reason}`);
			return null;
		}
	};

/** `http://user:password@nas:3000` is an address, too. */
const withoutUser = (url: string): string => url.replace(/\/\/[^/@]*@/, '//');
