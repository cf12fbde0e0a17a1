/** What went wrong, in words that say what to do. The words are data; the code below only picks and fills them. */
import { NodeApiError, type INode } from 'n8n-workflow';
import { isRecord, isWebPage, type Answer } from './answer';

export type Explanation = {
	match: (answer: Answer) => boolean;
	/** One line; `{service}`, `{status}` and `{said}` are filled in. */
	message: string;
	description: string;
	/** True when the same request may succeed later without anybody changing anything. */
	retryable: boolean;
};

/** A failed call to a service. Holds no request, no headers and no cause: those carry keys and tokens. */
export class ServiceError extends NodeApiError {
	constructor(
		node: INode,
		readonly details: {
			message: string;
			description: string;
			status: number;
			retryable: boolean;
			retryAfterMs?: number;
		},
	) {
		super(
			node,
			{ message: details.message },
			{
				message: details.message,
				description: details.description,
				...(details.status > 0 ? { httpCode: String(details.status) } : {}),
				level: 'warning',
			},
		);
	}

	get retryable(): boolean {
		return this.details.retryable;
	}

	get status(): number {
		return this.details.status;
	}
}

const gatewayStatuses = [502, 503, 504, 520, 521, 522, 523, 524];

/** The service's own table comes first; these are what every service over HTTP has in common. */
export const commonExplanations: readonly Explanation[] = [
	{
		match: (answer) =>
			answer.status === 0 && /ENOTFOUND|EAI_AGAIN|ERR_INVALID_URL|Invalid URL/i.test(answer.cause ?? ''),
		message: '{service} was not found at this address',
		description:
			'The host name in the credential cannot be resolved. Check the URL, and that n8n can reach that host (inside Docker, "localhost" means n8n itself).',
		retryable: true,
	},
	{
		match: (answer) => answer.status === 0 && /restricted IP|SSRF/i.test(answer.cause ?? ''),
		message: 'n8n refused to call {service}: the address is in a blocked range',
		description:
			'n8n is protecting against requests to private networks. Allow your network with N8N_SSRF_ALLOWED_IP_RANGES.',
		retryable: false,
	},
	{
		match: (answer) => answer.status === 0 && /ECONNREFUSED/.test(answer.cause ?? ''),
		message: '{service} refused the connection',
		description:
			'Nothing listens at this address and port. Is the server running, and is the port in the URL right?',
		retryable: true,
	},
	{
		match: (answer) => answer.status === 0,
		message: '{service} did not answer',
		description: 'The connection timed out or broke off ({said}). It will be tried again.',
		retryable: true,
	},
	{
		match: (answer) => answer.status === 429,
		message: '{service} asks to slow down',
		description:
			'Too many requests. Lower the requests per second in the credential, or run this less often.',
		retryable: true,
	},
	{
		match: (answer) => gatewayStatuses.includes(answer.status),
		message: '{service} is not available right now ({status})',
		description: 'The server, or the proxy in front of it, answered that it is down or overloaded. {said}',
		retryable: true,
	},
	{
		match: isWebPage,
		message: '{service} answered with a web page instead of data',
		description:
			'This address belongs to a web page or a login portal. Check host, port and sub-path of the URL in the credential.',
		retryable: false,
	},
	{
		match: (answer) => answer.status >= 300 && answer.status < 400,
		message: '{service} redirects to another address ({status})',
		description:
			'Enter the final address in the credential, with https:// where the server uses it: a redirect would drop the key.',
		retryable: false,
	},
	{
		match: (answer) => answer.status === 401 || answer.status === 403,
		message: '{service} does not accept the credential ({status})',
		description: 'Check the key in the credential. {said}',
		retryable: false,
	},
	{
		match: (answer) => answer.status >= 500,
		message: '{service} failed with an error of its own ({status})',
		description: '{said}',
		retryable: true,
	},
	{
		match: () => true,
		message: '{service} rejected the request ({status})',
		description: '{said}',
		retryable: false,
	},
];

/** What the server said, from the places where the three services put it. */
export function serverWords(answer: Answer): string {
	const { body } = answer;
	if (answer.status === 0) return answer.cause ?? '';
	if (typeof body === 'string') return isWebPage(answer) ? '' : body.slice(0, 300);
	if (!isRecord(body)) return '';
	const candidates = [body.message, body.error_description, body.error, body.detail];
	const said = candidates.find((candidate) => typeof candidate === 'string' && candidate !== '');
	if (typeof said === 'string') return said.slice(0, 300);
	return body.detail === undefined ? '' : JSON.stringify(body.detail).slice(0, 300);
}

export function explanationOf(
	service: { explanations: readonly Explanation[] },
	answer: Answer,
): Explanation | undefined {
	const table = [...service.explanations, ...commonExplanations];
	return table.find((row) => row.match(answer));
}

/** @param redactText removes secrets from the server's words before they reach anybody */
export function toServiceError(
	node: INode,
	service: { name: string; explanations: readonly Explanation[] },
	answer: Answer,
	redactText: (text: string) => string,
	retryAfterMs?: number,
): ServiceError {
	const found = explanationOf(service, answer);
	const said = redactText(serverWords(answer));
	const fill = (template: string) =>
		template
			.replaceAll('{service}', service.name)
			.replaceAll('{status}', String(answer.status))
			.replaceAll('{said}', said === '' ? '' : `${service.name} said: ${said}`)
			.trim();
	return new ServiceError(node, {
		message: fill(found?.message ?? '{service} rejected the request ({status})'),
		description: fill(found?.description ?? '{said}'),
		status: answer.status,
		retryable: found?.retryable ?? false,
		...(retryAfterMs === undefined ? {} : { retryAfterMs }),
	});
}
