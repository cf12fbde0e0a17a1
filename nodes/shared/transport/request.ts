/**
 * One way out to every service: paced, repeated where that is safe, judged by status and not by exception.
 * Nothing of the request leaves through an error.
 */
import type { GenericValue, IDataObject, IHttpRequestMethods, IHttpRequestOptions } from 'n8n-workflow';
import { backoffMs } from '../core/pace';
import { nextAttempt, requestRetries } from '../core/retry';
import { answerFromError, isWebPage, retryAfterOf, toAnswer, type Answer } from './answer';
import { clock } from './clock';
import type { RequestContext } from './context';
import { toServiceError } from './errors';
import { explanationOf, type Explanation } from './explanation';
import { gateTo, type ServicePace } from './gate';
import { toQueryString } from './url';
import { redact } from './redact';

export type Service = {
	/** As people know it: `MoviePilot`. */
	name: string;
	credentialType: string;
	/** Without a trailing slash. */
	baseUrl: string;
	headers: Record<string, string>;
	/** Values that must never be seen. */
	secrets: readonly string[];
	pace: ServicePace;
	explanations: readonly Explanation[];
	/** Statuses besides 429, gateway errors and broken connections after which a read is repeated. */
	repeatReadsOn?: readonly number[];
	/** Statuses on which n8n signs in anew and repeats the request. It acts on exceptions, so these must be thrown. */
	renewsLoginOn?: readonly number[];
};

export type ServiceRequest = {
	method: IHttpRequestMethods;
	/** Already percent-encoded, starting with a slash. */
	path: string;
	query?: Record<string, string | number | boolean>;
	body?: IDataObject | GenericValue[];
	/** Besides those of the service. */
	headers?: Record<string, string>;
	/** Statuses that are a result here and no error, e.g. 304 or 409. */
	accept?: readonly number[];
	timeoutMs?: number;
	/** A 401 here does not mean that the token is old, so it must not be renewed (another user's private data). */
	keepToken?: boolean;
};

export type Send = (request: ServiceRequest) => Promise<Answer>;

/**
 * @returns a function that resolves with any answer of 2xx, or of a status that is accepted, that is no web page
 * @throws ServiceError otherwise, with `retryable` and, where the server named it, `retryAfterMs`
 */
export function createSend(context: RequestContext, service: Service): Send {
	const failed = (answer: Answer, retryAfterMs?: number) =>
		toServiceError(context.getNode(), service, answer, (text) => redact(text, service.secrets), retryAfterMs);
	const gate = gateTo(service.baseUrl);
	const { retryAfterCeilingMs } = requestRetries;
	return async (request) => {
		for (let attempt = 1; ; attempt++) {
			const passage = await gate.pass(
				service.pace,
				request.method === 'GET',
				retryAfterCeilingMs,
				async () => {
					const answer = await attemptOnce(context, service, request);
					const retryAfterMs = retryAfterOf(answer, clock.now());
					// Before anybody else is let through.
					if (answer.status === 429)
						gate.close(retryAfterMs ?? backoffMs(attempt, requestRetries, clock.random()));
					return { answer, retryAfterMs };
				},
			);
			if ('closedForMs' in passage) throw failed(slowDown, passage.closedForMs);
			const { answer, retryAfterMs } = passage.value;
			if (isResult(request, answer)) return answer;
			const next = mayRepeat(service, request, answer)
				? nextAttempt(attempt, retryAfterMs, requestRetries, clock.random())
				: ({ kind: 'giveUp' } as const);
			if (next.kind === 'giveUp') throw failed(answer, retryAfterMs);
			// After a 429 everybody waits, and does so at the gate.
			if (answer.status !== 429) await clock.sleep(next.ms);
		}
	};
}

/** What the server said to another request, and would say to this one. */
const slowDown: Answer = { status: 429, headers: {}, body: undefined };

/** A page is not the service's, whatever its status; what has no contents is no page, whatever its headers say. */
const isResult = ({ accept = [] }: ServiceRequest, answer: Answer): boolean =>
	accept.includes(answer.status)
		? answer.body === undefined || !isWebPage(answer)
		: answer.status >= 200 && answer.status < 300 && !isWebPage(answer);

/** A write is repeated only when it was certainly not carried out: refused by the limiter, or never received. */
function mayRepeat(service: Service, request: ServiceRequest, answer: Answer): boolean {
	if (answer.status === 429 || /ECONNREFUSED|ENOTFOUND|EAI_AGAIN/.test(answer.cause ?? '')) return true;
	if (request.method !== 'GET') return false;
	// n8n itself refused, e.g. because the login is dead: asking again would only ask for another token.
	if (answer.status === 0 && explanationOf(service, answer)?.retryable === false) return false;
	const passing = [0, 502, 503, 504, 520, 521, 522, 523, 524, ...(service.repeatReadsOn ?? [])];
	return passing.includes(answer.status);
}

async function attemptOnce(
	context: RequestContext,
	service: Service,
	request: ServiceRequest,
): Promise<Answer> {
	const { renewsLoginOn = [] } = service;
	const options: IHttpRequestOptions = {
		method: request.method,
		url: `${service.baseUrl}${request.path}${toQueryString(request.query)}`,
		headers: { Accept: 'application/json', ...service.headers, ...request.headers },
		timeout: request.timeoutMs ?? 30_000,
		returnFullResponse: true,
		ignoreHttpStatusErrors: renewsLoginOn.length > 0 ? { ignore: true, except: [...renewsLoginOn] } : true,
		// Following one would repeat a POST as a GET, or carry the key to another host.
		disableFollowRedirect: true,
		...(request.body === undefined ? {} : { body: request.body, json: true }),
	};
	try {
		const answer = toAnswer(await callWithLogin(context, service, request, options));
		if (!renewsLoginOn.includes(answer.status) || request.keepToken) return answer;
		// n8n before 2.x takes the exceptions from the rule for "ignore all" and hands out the 401 without renewing.
		return toAnswer(
			await callWithLogin(context, service, request, { ...options, ignoreHttpStatusErrors: false }),
		);
	} catch (error) {
		return answerFromError(error);
	}
}

async function callWithLogin(
	context: RequestContext,
	service: Service,
	request: ServiceRequest,
	options: IHttpRequestOptions,
): Promise<unknown> {
	return await context.helpers.httpRequestWithAuthentication.call(context, service.credentialType, options, {
		preAuthenticationRetryStatusCode: [...(service.renewsLoginOn ?? [])],
		...(request.keepToken ? { oauth2: { skipTokenRefresh: true } } : {}),
	});
}
