/** What a user should know before relying on what the other operations say. */
import type { DialectName } from '../../client/dialects/dialect';
import type { Account } from '../../client/model';
import { generationOf } from './generation';

export type Facts = {
	account: Account;
	/** Null when it was not told. */
	version: string | null;
	generation: DialectName;
	/** Null when the list could not be read. */
	mediaServers: string[] | null;
	downloaders: string[] | null;
	siteCount: number | null;
};

export function warningsAbout(facts: Facts): string[] {
	const { account, mediaServers, downloaders, siteCount } = facts;
	return [
		...(mediaServers?.length === 0
			? ['No media server is connected: the library check is blind, and everything looks missing.']
			: []),
		...(downloaders?.length === 0 ? ['No downloader is set up: nothing can be downloaded.'] : []),
		...(siteCount === 0 ? ['No site is set up for subscriptions: nothing will be found.'] : []),
		...(account.isSuperuser
			? []
			: [
					`"${account.name}" is not a superuser: from 2.14.2 on only this user's own subscriptions are seen, and the version is not told.`,
				]),
		...versionWarnings(facts),
	];
}

function versionWarnings({ version, generation }: Facts): string[] {
	if (version === null) return [];
	const real = generationOf(version);
	if (real === 'newer') {
		return [`MoviePilot ${version} is newer than this node knows; it is treated as version 3.`];
	}
	return real === null || real === generation
		? []
		: [
				`MoviePilot is ${version}, but is addressed as generation ${generation}. Set MoviePilot Version in the credential to Detect.`,
			];
}
