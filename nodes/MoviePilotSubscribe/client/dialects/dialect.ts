/** What differs between MoviePilot's API generations, and nothing else. */
import type { MediaType } from '../../../shared/core/media';
import type { ServiceRequest } from '../../../shared/transport/request';
import type { Detail, SubscriptionRow, SubscriptionWish, TorrentContext } from '../model';
import type { DownloadDirectory } from '../shapes/server';

export type DownloadTarget = { downloader?: string; savePath?: string };

/** Builds requests; sends nothing. The shapes that come back are read alike for all generations (../shapes). */
export type Requests = {
	currentUser: () => ServiceRequest;
	version: () => ServiceRequest;
	detail: (mediaType: MediaType, tmdbId: number) => ServiceRequest;
	searchMedia: (title: string, page: number, count: number) => ServiceRequest;
	/** @param season null for all regular seasons, or a film */
	missing: (detail: Detail, season: number | null) => ServiceRequest;
	/** Shows only: about films the server is silent. */
	held: (detail: Detail) => ServiceRequest;
	mediaServers: () => ServiceRequest;

	subscriptions: () => ServiceRequest;
	createSubscription: (wish: SubscriptionWish) => ServiceRequest;
	updateSubscription: (row: SubscriptionRow, changes: Record<string, unknown>) => ServiceRequest;
	deleteSubscription: (id: number) => ServiceRequest;
	setSubscriptionState: (id: number, state: 'R' | 'S') => ServiceRequest;
	searchSubscription: (id: number) => ServiceRequest;
	resetSubscription: (id: number) => ServiceRequest;
	/** @param page from 1 */
	subscriptionHistory: (mediaType: MediaType, page: number, count: number) => ServiceRequest;

	sites: () => ServiceRequest;
	searchTorrents: (
		mediaType: MediaType,
		tmdbId: number,
		season: number | null,
		sites: number[],
	) => ServiceRequest;
	download: (context: TorrentContext, target: DownloadTarget) => ServiceRequest;

	/** Superusers only. */
	ruleGroups: () => ServiceRequest;
	downloadDirectories: () => ServiceRequest;
	/** The same in the settings, for superusers only, from a server that has no other way yet. */
	directorySetting: () => ServiceRequest;

	downloads: (downloader: string) => ServiceRequest;
	/** @param page from 1 */
	downloadHistory: (page: number, count: number) => ServiceRequest;
	downloaders: () => ServiceRequest;
	pauseDownload: (hash: string, downloader?: string) => ServiceRequest;
	resumeDownload: (hash: string, downloader?: string) => ServiceRequest;
	deleteDownload: (hash: string, downloader?: string) => ServiceRequest;
};

export type DialectName = '2.5' | '2' | '3';

export type Dialect = {
	name: DialectName;
	/** For people. */
	versions: string;
	requests: Requests;
	/** Takes off the envelope, where there is one. */
	unwrap: (body: unknown) => unknown;
	/** How a subscription or a download names a directory. */
	toSavePath: (directory: DownloadDirectory) => string;
	/** Whether season 0 can be subscribed at all; 2.5 silently makes season 1 of it. */
	subscribesSpecials: boolean;
};
