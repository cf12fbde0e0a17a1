/**
 * One way out to every service: paced, repeated where that is safe, judged by status and not by exception.
 * Nothing of the request leaves through an error.
 */
import type {
	IAllExecuteFunctions,
	IDataObject,
	IExecuteFunctions,
	IHttpRequestMethods,
	IHttpRequestOptions,
	ILoadOptionsFunctions,
	IPollFunctions,
} from 'n8n-workflow';
import { takeSlot, type Pace } from '../core/pace';
import { nextAttempt, parseRetryAfter, requestRetries } from '../core/retry';
import { answerFromError, isWebPage, toAnswer, type Answer } from './answer';
import { clock } from './clock';
import { toServiceError } from './errors';
import { explanationOf, type Explanation } from './explanation';
import { toQueryString } from './url';
import { redact } from './redact';

export type RequestContext = IExecuteFunctions | IPollFunctions | ILoadOptionsFunctions;

export type Service = {
	/** As people know it: `MoviePilot`. */
	name: string;
	credentialType: string;
	/** Without a trailing slash. */
	baseUrl: string;
	headers: Record<string, string>;
	/** Values that must never be seen. */
	secrets: readonly string[];
	requestsPerSecond: number;
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
	body?: IDataObject;
	timeoutMs?: number;
	/** A 401 here does not mean that the token is old, so it must not be renewed (another user's private data). */
	keepToken?: boolean;
};

export type Send = (request: ServiceRequest) => Promise<Answer>;

/** Shared by every execution of this process: two overlapping runs keep the pace together. */
const paces = new Map<string, Pace>();

/**
 * @returns a function that resolves with any answer below 400 that is no web page
 * @throws ServiceError otherwise, with `retryable` and, where the server named it, `retryAfterMs`
 */
export function createSend(context: RequestContext, service: Service): Send {
	const hide = (text: string) => redact(text, service.secrets);
	return async (request) => {
		for (let attempt = 1; ; attempt++) {
			await keepPace(service);
			const answer = await attemptOnce(context, service, request);
			if (isGood(answer)) return answer;
			const retryAfterMs = parseRetryAfter(answer.headers['retry-after'], clock.now());
			const next = mayRepeat(service, request, answer)
				? nextAttempt(attempt, retryAfterMs, requestRetries, clock.random())
				: ({ kind: 'giveUp' } as const);
			if (next.kind === 'giveUp') {
				throw toServiceError(context.getNode(), service, answer, hide, retryAfterMs);
			}
			await clock.sleep(next.ms);
		}
	};
}

const isGood = (answer: Answer): boolean => answer.status >= 200 && answer.status < 300 && !isWebPage(answer);

async function keepPace(service: Service): Promise<void> {
	const pace = paces.get(service.baseUrl) ?? { nextFreeAt: 0 };
	paces.set(service.baseUrl, pace);
	const waitMs = takeSlot(pace, service.requestsPerSecond, clock.now());
	if (waitMs > 0) await clock.sleep(waitMs);
}

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
		headers: { Accept: 'application/json', ...service.headers },
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
	return await context.helpers.httpRequestWithAuthentication.call(
		context as IAllExecuteFunctions,
		service.credentialType,
		options,
		{
			preAuthenticationRetryStatusCode: [...(service.renewsLoginOn ?? [])],
			...(request.keepToken ? { oauth2: { skipTokenRefresh: true } } : {}),
		},
	);
}
