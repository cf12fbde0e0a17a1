import { ServiceError } from '../../../shared/transport/errors';
import type { Connection } from '../connection';
import type { Account } from '../model';
import {
	parseAccount,
	parseDirectories,
	parseNames,
	parseRuleGroups,
	parseSites,
	parseVersion,
	type DownloadDirectory,
	type RuleGroup,
	type Site,
} from '../shapes/server';

export const serverCalls = ({ dialect: { requests }, askFor }: Connection) => ({
	account: async (): Promise<Account> => await askFor(requests.currentUser(), parseAccount),
	/** `v2.15.6`; superusers only. */
	version: async (): Promise<string> => await askFor(requests.version(), parseVersion),
	sites: async (): Promise<Site[]> => await askFor(requests.sites(), parseSites),
	downloaders: async (): Promise<string[]> => await askFor(requests.downloaders(), parseNames),
	mediaServers: async (): Promise<string[]> => await askFor(requests.mediaServers(), parseNames),
});

/** One path, with the names of all directories that have it. */
export type SavePath = { path: string; names: string[] };

export const settingCalls = (connection: Connection) => ({
	/** Superusers only. */
	ruleGroups: async (): Promise<RuleGroup[]> =>
		await connection.askFor(connection.dialect.requests.ruleGroups(), parseRuleGroups),
	/** In MoviePilot's order. Before 2.12 superusers only. */
	savePaths: async (): Promise<SavePath[]> =>
		toSavePaths(await fetchDirectories(connection), connection.dialect.toSavePath),
});

/** Before 2.12 the path of this list is that of a torrent to delete: 405. */
const fetchDirectories = async ({
	dialect: { requests },
	askFor,
}: Connection): Promise<DownloadDirectory[]> =>
	await askFor(requests.downloadDirectories(), parseDirectories).catch(async (error: unknown) =>
		error instanceof ServiceError && (error.status === 404 || error.status === 405)
			? await askFor(requests.directorySetting(), parseDirectories)
			: await Promise.reject(error),
	);

/** Films and shows may share a path: it stands in the list once. */
function toSavePaths(
	directories: DownloadDirectory[],
	toSavePath: (directory: DownloadDirectory) => string,
): SavePath[] {
	const namesOf = new Map<string, string[]>();
	for (const directory of directories) {
		const path = toSavePath(directory);
		const names = namesOf.get(path) ?? [];
		namesOf.set(path, directory.name === '' ? names : [...names, directory.name]);
	}
	return [...namesOf].map(([path, names]) => ({ path, names }));
}
