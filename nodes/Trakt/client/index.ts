/** The way to one Trakt account. Requests of a run go one after the other: see `read` and `write`. */
import { NodeOperationError, type IDataObject, type INode } from 'n8n-workflow';
import { evenly } from '../../shared/core/pace';
import { isRecord, text, texts } from '../../shared/core/values';
import type { Answer } from '../../shared/transport/answer';
import type { RequestContext } from '../../shared/transport/context';
import { ServiceError } from '../../shared/transport/errors';
import type { ServicePace } from '../../shared/transport/gate';
import { createSend, type Service, type ServiceRequest } from '../../shared/transport/request';
import { explanations } from './explanations';
import { requestHeaders } from './headers';

export type Trakt = {
	node: INode;
	/** Without a trailing slash. */
	baseUrl: string;
	read: (path: string, query?: ServiceRequest['query']) => Promise<Answer>;
	write: (path: string, body: IDataObject) => Promise<Answer>;
};

const pace: ServicePace = {
	/** Trakt guide "rate limiting", 2026-10-07: all of them may be spent at once. */
	reads: { count: 500, periodMs: 300_000 },
	/** One per second; a little slower, because the limiter counts at the other end of the line. */
	writes: evenly(0.9),
	/** Bursts of more make Cloudflare refuse, which stands in front of Trakt (trakt-api issue 922). */
	atOnce: 2,
};

/**
 * Await every call before making the next: when the token has expired, n8n 1.x renews it once per parallel request,
 * and since refresh tokens are single-use, all but one of those fail (measured on n8n 1.123).
 *
 * @throws NodeOperationError when the credential was saved but never connected
 */
export async function connectTrakt(context: RequestContext): Promise<Trakt> {
	const service = toService(context.getNode(), await context.getCredentials('traktOAuth2Api'));
	const send = createSend(context, service);
	return {
		node: context.getNode(),
		baseUrl: service.baseUrl,
		read: async (path, query) => await send({ method: 'GET', path, query }),
		write: async (path, body) => await send({ method: 'POST', path, body }),
	};
}

function toService(node: INode, credential: Record<string, unknown>): Service {
	const token = isRecord(credential.oauthTokenData) ? credential.oauthTokenData : {};
	if (text(token.access_token) === undefined) throw notConnected(node);
	return {
		name: 'Trakt',
		credentialType: 'traktOAuth2Api',
		baseUrl: text(credential.apiBaseUrl)?.replace(/\/+$/, '') || 'https://api.trakt.tv',
		headers: requestHeaders(text(credential.clientId) ?? ''),
		secrets: texts([token.access_token, token.refresh_token, credential.clientSecret]),
		pace,
		explanations,
		// Trakt reports passing trouble of its own as 500 too (python-pytrakt repeats it).
		repeatReadsOn: [500],
		renewsLoginOn: [401],
	};
}

/** n8n's own words here would be "Unable to sign without access token", which tell nobody what to do. */
const notConnected = (node: INode): NodeOperationError =>
	new NodeOperationError(node, 'The Trakt credential is not connected', {
		description: 'Open the credential, click "Connect", and allow the app on trakt.tv.',
		level: 'warning',
	});

/** A good status with contents nobody can use; acting on it could mean announcing removals that never happened. */
export const unexpectedAnswer = (trakt: Trakt, missing: string): ServiceError =>
	new ServiceError(trakt.node, {
		kind: 'unreadable',
		message: 'Trakt’s answer is incomplete',
		description: `It lacks ${missing}. Nothing was changed; try again later.`,
		status: 0,
		retryable: true,
	});
