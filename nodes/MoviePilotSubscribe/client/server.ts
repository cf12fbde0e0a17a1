import type { Account } from '../model';
import { parseAccount, parseNames, parseSites, parseVersion, type Site } from '../shapes/server';
import type { Connection } from './connection';

export const serverCalls = ({ dialect: { requests }, ask, askFor }: Connection) => ({
	account: async (): Promise<Account> => await askFor(requests.currentUser(), parseAccount),
	/** `v2.15.6`; superusers only. */
	version: async (): Promise<string> => await askFor(requests.version(), parseVersion),
	sites: async (): Promise<Site[]> => parseSites(await ask(requests.sites())),
	downloaders: async (): Promise<string[]> => parseNames(await ask(requests.downloaders())),
	mediaServers: async (): Promise<string[]> => parseNames(await ask(requests.mediaServers())),
});
