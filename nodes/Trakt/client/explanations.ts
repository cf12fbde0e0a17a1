/** What Trakt's refusals mean; codes as in its status-code guide of October 2026. */
import { isWebPage, type Answer } from '../../shared/transport/answer';
import type { Explanation } from '../../shared/transport/explanation';

const hasStatus =
	(...statuses: number[]) =>
	(answer: Answer): boolean =>
		statuses.includes(answer.status);

/** Cloudflare answers pages of its own; Trakt's app answers JSON or nothing and names its running time. */
const isCloudflare = (answer: Answer): boolean =>
	isWebPage(answer) && answer.headers['x-runtime'] === undefined;

/** n8n 2.x says "needs to be reconnected", n8n 1.x quotes the OAuth standard (code EAUTH). */
const isDeadLogin = (answer: Answer): boolean =>
	answer.status === 0 &&
	/needs to be reconnected|invalid_grant|authorization grant|EAUTH|Unable to sign without access token/i.test(
		answer.cause ?? '',
	);

export const explanations: readonly Explanation[] = [
	{
		kind: 'credential',
		match: isDeadLogin,
		message: 'The Trakt credential needs to be reconnected',
		description:
			'{said} Trakt no longer accepts the stored login: it was revoked, went unused for too long, or another copy of n8n renewed it. Open the credential and connect it again.',
		retryable: false,
	},
	{
		kind: 'forbidden',
		match: (answer) => answer.status === 401 && answer.headers['x-private-user'] === 'true',
		message: 'This Trakt profile is private',
		description: 'Its owner does not share it with the connected account. The credential itself is fine.',
		retryable: false,
	},
	{
		kind: 'credential',
		match: hasStatus(401),
		message: 'Trakt does not accept the login (401)',
		description: 'n8n could not renew it. Open the Trakt credential and connect it again.',
		retryable: false,
	},
	{
		kind: 'busy',
		match: (answer) => answer.status === 429 && isCloudflare(answer),
		message: 'Trakt’s protection against bots asks to slow down (429)',
		description:
			'Cloudflare, which stands in front of Trakt, has paused this address for a while. Poll less often and stay away from VPN or hosting addresses.',
		retryable: true,
	},
	{
		kind: 'busy',
		match: hasStatus(429),
		message: 'Trakt asks to slow down (429)',
		description:
			'An account may read 500 times in five minutes and write once a second. Other apps of the same account count too.',
		retryable: true,
	},
	{
		kind: 'down',
		match: (answer) => answer.status === 403 && isCloudflare(answer),
		message: 'Trakt’s protection against bots blocked this request (403)',
		description:
			'Cloudflare, which stands in front of Trakt, does not like the address n8n sends from (often a VPN or a hosting provider). This is not about the credential; it usually passes within an hour.',
		retryable: true,
	},
	{
		kind: 'credential',
		match: hasStatus(403),
		message: 'Trakt does not accept the client ID (403)',
		description:
			'Compare the client ID in the credential with the app at app.trakt.tv/settings/apps; the app may also not be approved for this.',
		retryable: false,
	},
	{
		kind: 'missing',
		match: hasStatus(404),
		message: 'Trakt did not find it, or it is private (404)',
		description: '{said}',
		retryable: false,
	},
	{
		kind: 'refused',
		match: hasStatus(405, 412),
		message: 'Trakt does not accept this form of request ({status})',
		description: 'This is a fault of the node, not of your settings. Please report it. {said}',
		retryable: false,
	},
	{
		kind: 'refused',
		match: hasStatus(420),
		message: 'The Trakt account has reached a limit (420)',
		description: 'The list is full for this kind of account. Remove entries, or see trakt.tv/vip.',
		retryable: false,
	},
	{
		kind: 'credential',
		match: hasStatus(423),
		message: 'The Trakt account is locked (423)',
		description: 'Only Trakt’s support can open it again.',
		retryable: false,
	},
	{
		kind: 'forbidden',
		match: hasStatus(426),
		message: 'Trakt offers this to VIP members only (426)',
		description: 'Choose another setting, or see trakt.tv/vip.',
		retryable: false,
	},
];
