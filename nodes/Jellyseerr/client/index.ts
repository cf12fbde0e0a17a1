/** The client of Jellyseerr, Overseerr and Seerr, one API in three names: endpoints in, requests and titles out. */
import { NodeOperationError } from 'n8n-workflow';
import type { MediaType } from '../../shared/core/media';
import { evenly } from '../../shared/core/pace';
import type { Answer } from '../../shared/transport/answer';
import { createBreaker } from '../../shared/transport/breaker';
import type { RequestContext } from '../../shared/transport/context';
import { createSend, type Service } from '../../shared/transport/request';
import { toServerUrl } from '../../shared/transport/url';
import { explanations } from './explanations';
import { scanRequests, type Scan } from './scan';
import type { MediaRequest, RequestRow, TitleFacts } from './mediaRequest';
import { parsePage, parseRequest, parseTitle } from './shapes';

const credentialType = 'seerrServerApi';

export type Seerr = {
	/**
	 * Any single answer.
	 *
	 * @param path below `/api/v1`
	 * @param what for the error when it cannot be read: `a request`
	 */
	one: <T>(path: string, parse: (body: unknown) => T | undefined, what: string) => Promise<T>;
	/** @param filter a value of the server's own `filter` parameter that every version knows */
	scanRequests: (filter: string) => Promise<Scan<RequestRow>>;
	/** @param id ≥ 1 */
	fetchRequest: (id: number) => Promise<MediaRequest>;
	/** @param language e.g. `zh-CN`; "" = the server's own */
	fetchTitle: (mediaType: MediaType, tmdbId: number, language: string) => Promise<TitleFacts>;
};

/** After three outages in a row a run asks nothing more: every call then fails at once. */
export async function createSeerr(context: RequestContext): Promise<Seerr> {
	const send = createSend(context, await readService(context));
	const breaker = createBreaker();
	const get = async (path: string, query: Record<string, string | number> = {}): Promise<Answer> =>
		await breaker.guard(
			async () => await send({ method: 'GET', path: `/api/v1${path}`, query, timeoutMs: 60_000 }),
		);
	const expect = <T>(parsed: T | undefined, what: string): T => {
		if (parsed !== undefined) return parsed;
		throw new NodeOperationError(context.getNode(), `Jellyseerr did not answer with ${what}`, {
			description:
				'Another program may be listening at the URL in the credential, or a proxy changes the answers.',
		});
	};
	const one: Seerr['one'] = async (path, parse, what) => expect(parse((await get(path)).body), what);
	return {
		one,
		// sort and sortDirection stay at their defaults (newest first by id): sortDirection and mediaType are a 400
		// before Jellyseerr 2.2 and 2.6.
		scanRequests: async (filter) =>
			await scanRequests(async (take, skip) => {
				const answer = await get('/request', { take, skip, filter, sort: 'added' });
				return expect(parsePage(answer.body), 'a list of requests');
			}),
		fetchRequest: async (id) => await one(`/request/${id}`, parseRequest, 'a request'),
		fetchTitle: async (mediaType, tmdbId, language) => {
			const answer = await get(`/${mediaType}/${tmdbId}`, language === '' ? {} : { language });
			return expect(parseTitle(answer.body), 'a title');
		},
	};
}

async function readService(context: RequestContext): Promise<Service> {
	const credential = await context.getCredentials(credentialType);
	const url = typeof credential.url === 'string' ? toServerUrl(credential.url) : '';
	if (url === '') throw new NodeOperationError(context.getNode(), 'The Jellyseerr credential has no URL');
	const perSecond = Number(credential.requestsPerSecond);
	return {
		name: 'Jellyseerr',
		credentialType,
		baseUrl: url,
		headers: {},
		secrets: typeof credential.apiKey === 'string' ? [credential.apiKey.trim()] : [],
		pace: { reads: evenly(perSecond > 0 ? perSecond : 5) },
		explanations,
	};
}
