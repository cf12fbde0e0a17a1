/** What can go wrong with any service over HTTP. The first row that fits is used; a service's own rows come before. */
import { isWebPage } from './answer';
import type { Explanation } from './errors';

const gatewayStatuses = [502, 503, 504, 520, 521, 522, 523, 524];

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
		// Before the web page: servers and proxies say this in HTML too, and the address is right all the same.
		match: (answer) => answer.status >= 500,
		message: '{service} failed with an error of its own ({status})',
		description: 'The server’s log may tell more. {said}',
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
		match: () => true,
		message: '{service} rejected the request ({status})',
		description: '{said}',
		retryable: false,
	},
];
