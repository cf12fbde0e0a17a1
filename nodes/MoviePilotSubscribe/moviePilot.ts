/** The MoviePilot client: questions and actions in our words, whatever generation answers. */
import type { MediaType } from '../shared/core/media';
import type { Torrent } from '../shared/core/torrents';
import { isRecord, type Answer } from '../shared/transport/answer';
import { toServiceError } from '../shared/transport/errors';
import { redact } from '../shared/transport/redact';
import {
	createSend,
	type RequestContext,
	type Service,
	type ServiceRequest,
} from '../shared/transport/request';
import { explanations, unexpectedAnswer } from './explanations';
import type {
	ActionResult,
	Detail,
	Dialect,
	DownloadRow,
	MissingReport,
	SubscriptionRow,
	SubscriptionWish,
	TorrentContext,
} from './dialects/dialect';
import { v2 } from './dialects/v2';
import { serverUrl } from './serverUrl';
import { toTorrent } from './torrentRefs';

export type MoviePilot = {
	/** Which server this is, for what is remembered in this process. Holds no secret. */
	server: string;
	dialect: Dialect;
	/** Null when no title has this TMDB number. */
	detail: (mediaType: MediaType, tmdbId: number) => Promise<Detail | null>;
	/** Asks the media servers themselves. @param season null for all regular seasons, or a film */
	missing: (detail: Detail, season: number | null) => Promise<MissingReport>;
	subscriptions: () => Promise<SubscriptionRow[]>;
	downloads: () => Promise<DownloadRow[]>;
	downloaders: () => Promise<string[]>;
	sites: () => Promise<{ id: number; name: string }[]>;
	createSubscription: (wish: SubscriptionWish) => Promise<ActionResult & { id: number | null }>;
	deleteSubscription: (id: number) => Promise<ActionResult>;
	setSubscriptionState: (id: number, state: 'R' | 'S') => Promise<ActionResult>;
	/** Best first. The raw hits stay in this process; what comes back holds no cookie and no passkey. */
	searchTorrents: (
		mediaType: MediaType,
		tmdbId: number,
		season: number | null,
		sites: number[],
	) => Promise<Torrent[]>;
	download: (
		context: TorrentContext,
		options: { downloader?: string; savePath?: string },
	) => Promise<ActionResult>;
};

/** @throws ServiceError from every call that did not get a usable answer */
export async function connectMoviePilot(context: RequestContext): Promise<MoviePilot> {
	const credential = await context.getCredentials('moviePilotServerApi');
	const service = toService(credential);
	const send = createSend(context, service);
	const dialect = v2;
	const hide = (text: string) => redact(text, service.secrets);

	const ask = async (request: ServiceRequest) => dialect.parse.payload((await send(request)).body);
	const expect = <T>(value: T | null, body: unknown): T => {
		if (value !== null) return value;
		const answer: Answer = { status: 200, headers: {}, body };
		throw toServiceError(
			context.getNode(),
			{ name: service.name, explanations: [unexpectedAnswer] },
			answer,
			hide,
		);
	};
	const askFor = async <T>(request: ServiceRequest, parse: (payload: unknown) => T | null): Promise<T> => {
		const payload = await ask(request);
		return expect(parse(payload), payload);
	};
	const act = async (request: ServiceRequest): Promise<ActionResult> => {
		const { body } = await send(request);
		if (!isRecord(body) || typeof body.success !== 'boolean') return expect<ActionResult>(null, body);
		return { success: body.success, said: hide(String(body.message ?? '')), data: body.data };
	};

	const { requests, parse } = dialect;
	return {
		server: service.baseUrl,
		dialect,
		detail: async (mediaType, tmdbId) => {
			const found = parse.detail(await ask(requests.detail(mediaType, tmdbId)));
			// Another number or type under the asked one is somebody else's title, not a match.
			return found?.tmdbId === tmdbId && found.mediaType === mediaType ? found : null;
		},
		missing: async (detail, season) => await askFor(requests.missing(detail, season), parse.missing),
		subscriptions: async () => await askFor(requests.subscriptions(), parse.subscriptions),
		downloads: async () => await askFor(requests.downloads(), parse.downloads),
		downloaders: async () => toNames(await ask(requests.downloaders())),
		sites: async () => toSites(await ask(requests.sites())),
		createSubscription: async (wish) => {
			const result = await act(requests.createSubscription(wish));
			const id = isRecord(result.data) && typeof result.data.id === 'number' ? result.data.id : null;
			return { ...result, id };
		},
		deleteSubscription: async (id) => await act(requests.deleteSubscription(id)),
		setSubscriptionState: async (id, state) => await act(requests.setSubscriptionState(id, state)),
		searchTorrents: async (mediaType, tmdbId, season, sites) => {
			const { body } = await send(requests.searchTorrents(mediaType, tmdbId, season, sites));
			return parse.torrents(body).map((hit) => toTorrent(service.baseUrl, hit));
		},
		download: async (hit, options) => await act(requests.download(hit, options)),
	};
}

function toService(credential: Record<string, unknown>): Service {
	const rate = Number(credential.requestsPerSecond);
	return {
		name: 'MoviePilot',
		credentialType: 'moviePilotServerApi',
		baseUrl: serverUrl(String(credential.url ?? '')),
		headers: {},
		secrets: [String(credential.apiKey ?? '')],
		requestsPerSecond: Number.isFinite(rate) && rate > 0 ? rate : 3,
		explanations,
	};
}

const toNames = (payload: unknown): string[] =>
	Array.isArray(payload)
		? payload.flatMap((entry) => (isRecord(entry) && typeof entry.name === 'string' ? [entry.name] : []))
		: [];

const toSites = (payload: unknown): { id: number; name: string }[] =>
	Array.isArray(payload)
		? payload.flatMap((entry) =>
				isRecord(entry) && typeof entry.id === 'number'
					? [{ id: entry.id, name: String(entry.name ?? entry.id) }]
					: [],
			)
		: [];
