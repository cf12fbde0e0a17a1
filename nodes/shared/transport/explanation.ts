/** What can go wrong over HTTP and what to do about it, as data: nothing here throws. */
import { isWebPage, type Answer } from './answer';

/**
 * - `address`: something else answers there, or nothing ever will
 * - `credential`: key or login are not accepted
 * - `forbidden`: they are accepted, and this is not allowed to them
 * - `down`: no answer, or one that the server is not available
 * - `fault`: the server failed by itself
 * - `busy`: too many requests
 * - `missing`: what was asked for is not there
 * - `refused`: the server says no to this one request
 * - `unreadable`: a good status with contents nobody can use
 */
export type Kind =
	| 'address'
	| 'credential'
	| 'forbidden'
	| 'down'
	| 'fault'
	| 'busy'
	| 'missing'
	| 'refused'
	| 'unreadable';

export type Explanation = {
	/** What code may decide by; the sentences are for people alone. */
	kind: Kind;
	match: (answer: Answer) => boolean;
	/** One line; `{service}`, `{status}` and `{said}` are filled in. */
	message: string;
	description: string;
	/** True when the same request may succeed later without anybody changing anything. */
	retryable: boolean;
};

const gatewayStatuses = [502, 503, 504, 520, 521, 522, 523, 524];

/** For any service. The first row that fits is used; a service's own rows come before. */
export const commonExplanations: readonly Explanation[] = [
	{
		kind: 'address',
		match: (answer) =>
			answer.status === 0 && /ENOTFOUND|EAI_AGAIN|ERR_INVALID_URL|Invalid URL/i.test(answer.cause ?? ''),
		message: '{service} was not found at this address',
		description:
			'The host name in the credential cannot be resolved. Check the URL, and that n8n can reach that host (inside Docker, "localhost" means n8n itself).',
		retryable: true,
	},
	{
		kind: 'address',
		match: (answer) => answer.status === 0 && /restricted IP|SSRF/i.test(answer.cause ?? ''),
		message: 'n8n refused to call {service}: the address is in a blocked range',
		description:
			'n8n is protecting against requests to private networks. Allow your network with N8N_SSRF_ALLOWED_IP_RANGES.',
		retryable: false,
	},
	{
		kind: 'down',
		match: (answer) => answer.status === 0 && /ECONNREFUSED/.test(answer.cause ?? ''),
		message: '{service} refused the connection',
		description:
			'Nothing listens at this address and port. Is the server running, and is the port in the URL right?',
		retryable: true,
	},
	{
		kind: 'down',
		match: (answer) => answer.status === 0,
		message: '{service} did not answer',
		description: 'The connection timed out or broke off ({said}). It will be tried again.',
		retryable: true,
	},
	{
		kind: 'busy',
		match: (answer) => answer.status === 429,
		message: '{service} asks to slow down',
		description:
			'Too many requests. Lower the requests per second in the credential, or run this less often.',
		retryable: true,
	},
	{
		kind: 'down',
		match: (answer) => gatewayStatuses.includes(answer.status),
		message: '{service} is not available right now ({status})',
		description: 'The server, or the proxy in front of it, answered that it is down or overloaded. {said}',
		retryable: true,
	},
	{
		kind: 'fault',
		// Before the web page: servers and proxies say this in HTML too, and the address is right all the same.
		match: (answer) => answer.status >= 500,
		message: '{service} failed with an error of its own ({status})',
		description: 'The server’s log may tell more. {said}',
		retryable: true,
	},
	{
		kind: 'address',
		match: isWebPage,
		message: '{service} answered with a web page instead of data',
		description:
			'This address belongs to a web page or a login portal. Check host, port and sub-path of the URL in the credential.',
		retryable: false,
	},
	{
		kind: 'address',
		match: (answer) => answer.status >= 300 && answer.status < 400,
		message: '{service} redirects to another address ({status})',
		description:
			'Enter the final address in the credential, with https:// where the server uses it: a redirect would drop the key.',
		retryable: false,
	},
	{
		kind: 'credential',
		match: (answer) => answer.status === 401 || answer.status === 403,
		message: '{service} does not accept the credential ({status})',
		description: 'Check the key in the credential. {said}',
		retryable: false,
	},
	{
		kind: 'refused',
		match: () => true,
		message: '{service} rejected the request ({status})',
		description: '{said}',
		retryable: false,
	},
];

export function explanationOf(
	service: { explanations: readonly Explanation[] },
	answer: Answer,
): Explanation | undefined {
	const table = [...service.explanations, ...commonExplanations];
	return table.find((row) => row.match(answer));
}
