import type { Account } from '../model';
import { parseAccount, parseNames, parseSites, parseVersion, type Site } from '../shapes/server';
import type { Connection } from '../connection';

export const serverCalls = ({ dialect: { requests }, askFor }: Connection) => ({
	account: async (): Promise<Account> => await askFor(requests.currentUser(), parseAccount),
	/** `v2.15.6`; superusers only. */
	version: async (): Promise<string> => await askFor(requests.version(), parseVersion),
	sites: async (): Promise<Site[]> => await askFor(requests.sites(), parseSites),
	downloaders: async (): Promise<string[]> => await askFor(requests.downloaders(), parseNames),
	mediaServers: async (): Promise<string[]> => await askFor(requests.mediaServers(), parseNames),
});
