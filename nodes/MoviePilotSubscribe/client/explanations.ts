/** MoviePilot's failures in words that say what to do. */
import { isRecord } from '../../shared/core/values';
import type { Answer } from '../../shared/transport/answer';
import { ServiceError } from '../../shared/transport/errors';
import type { Explanation } from '../../shared/transport/explanation';

const said = (answer: Answer, pattern: RegExp): boolean =>
	isRecord(answer.body) && pattern.test(String(answer.body.detail ?? answer.body.message ?? ''));

const refusedToAccount: Explanation = {
	kind: 'forbidden',
	match: (answer) => [400, 401, 403].includes(answer.status) && said(answer, /用户权限不足/),
	message: 'MoviePilot says that this account may not do that',
	description:
		'The API token acts as the superuser. In MoviePilot, check that this account still exists, is active and is a superuser.',
	retryable: false,
};

/** The account is known and lacks the right; the status alone may also mean a dead login. */
export const isRefusedToAccount = (error: unknown): boolean =>
	error instanceof ServiceError && error.details.kind === 'forbidden';

export const explanations: readonly Explanation[] = [
	refusedToAccount,
	{
		kind: 'credential',
		match: (answer) => answer.status === 401 && said(answer, /Not authenticated/i),
		message: 'This MoviePilot does not accept API keys on its normal interface',
		description:
			'Versions before 2.9 accept only user name and password, which this version of the node does not offer. Update MoviePilot.',
		retryable: false,
	},
	{
		kind: 'credential',
		match: (answer) => answer.status === 401 || answer.status === 403,
		message: 'MoviePilot does not accept the API key',
		description:
			'Copy the API token from MoviePilot (Settings → System → API token) into the credential. {said}',
		retryable: false,
	},
	{
		kind: 'address',
		match: (answer) => answer.status === 307 || answer.status === 308 || answer.status === 301,
		message: 'MoviePilot redirects to another address ({status})',
		description:
			'A proxy in front of MoviePilot changes the address. Enter the final one in the credential, with https:// and sub-path if it has them.',
		retryable: false,
	},
	{
		kind: 'missing',
		match: (answer) => answer.status === 404,
		message: 'This server does not know that request',
		description:
			'Is this really MoviePilot, and at least version 2.9? Check the URL in the credential. {said}',
		retryable: false,
	},
	{
		kind: 'refused',
		match: (answer) => answer.status === 422,
		message: 'MoviePilot finds a value invalid',
		description: '{said}',
		retryable: false,
	},
];

/** 200 with something else inside: a proxy's own JSON, another program, or a generation this node does not speak. */
export const unexpectedAnswer: Explanation = {
	kind: 'unreadable',
	match: () => true,
	message: 'MoviePilot answered in a form this node does not know',
	description: 'Is this MoviePilot 2.9 to 2.15? Nothing was concluded from that answer.',
	retryable: true,
};

/** Reasons MoviePilot gives with HTTP 200 and `success: false` for a subscription it did not create. */
export const createRefusals: readonly { match: RegExp; outcome: 'unrecognized' | 'no_episodes_yet' }[] = [
	{ match: /未识别到媒体信息|媒体信息识别失败/, outcome: 'unrecognized' },
	{ match: /未获取到第\s*\d+\s*季的总集数|没有季集信息/, outcome: 'no_episodes_yet' },
];
