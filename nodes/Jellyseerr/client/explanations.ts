/** Seerr's own refusals. Their words were measured on Seerr 3.1; the 409s come from later sources (PR 3385). */
import { isRecord } from '../../shared/core/values';
import type { Answer } from '../../shared/transport/answer';
import { serverWords } from '../../shared/transport/errors';
import type { Explanation } from '../../shared/transport/explanation';

const says = (pattern: RegExp) => (answer: Answer) => pattern.test(serverWords(answer));

const hasStatus =
	(status: number, pattern = /(?:)/) =>
	(answer: Answer) =>
		answer.status === status && says(pattern)(answer);

/** The guard in front of a route answers `error` and no `message`; a refusal inside a route has a `message`. */
const isGuardRefusal = (answer: Answer): boolean =>
	answer.status === 403 &&
	isRecord(answer.body) &&
	answer.body.message === undefined &&
	typeof answer.body.error === 'string';

export const explanations: readonly Explanation[] = [
	{
		kind: 'credential',
		match: isGuardRefusal,
		message: '{service} does not accept the API key',
		description:
			'Copy the key again from Settings → General → API Key. The server answers the same to a wrong key and to a missing permission.',
		retryable: false,
	},
	{
		kind: 'forbidden',
		match: hasStatus(403, /csrf/i),
		message: '{service} blocks changes made with an API key: CSRF protection is on',
		description:
			'With CSRF protection the API key can only read. An administrator can turn it off under Settings → Network.',
		retryable: false,
	},
	{
		kind: 'forbidden',
		match: (answer) => answer.status === 403 && isRecord(answer.body),
		message: '{service} does not permit this',
		description: '{said}',
		retryable: false,
	},
	{
		kind: 'credential',
		match: hasStatus(401, /connect\.sid/),
		message: '{service} received no API key',
		description:
			'The key in the credential is empty, or a proxy in front of the server removes the header X-Api-Key.',
		retryable: false,
	},
	{
		// DELETE without the right is a 401 here, unlike everywhere else.
		kind: 'forbidden',
		match: hasStatus(401, /permission/i),
		message: '{service} does not permit this',
		description: '{said}',
		retryable: false,
	},
	{
		kind: 'refused',
		match: hasStatus(409),
		message: '{service} cannot do this in the present state of the request',
		description: '{said}',
		retryable: false,
	},
	{
		kind: 'missing',
		match: hasStatus(404, /request not found/i),
		message: '{service} has no request with this ID',
		description:
			'It was deleted, or the account that made it was: such a request is still listed, but cannot be read one by one.',
		retryable: false,
	},
	{
		kind: 'address',
		match: hasStatus(404, /^not found$/i),
		message: '{service} does not know this address',
		description:
			'The URL in the credential leads to the server, but its sub-path is wrong, or the server is too old for this operation.',
		retryable: false,
	},
	{
		kind: 'refused',
		match: hasStatus(400, /unknown query parameter|allowed values/i),
		message: 'This version of {service} does not offer this filter',
		description: '{said}',
		retryable: false,
	},
	{
		// The same words for a title that TMDB removed and for an outage of TMDB, so it counts as passing. The server
		// itself is well.
		kind: 'missing',
		match: hasStatus(500, /unable to retrieve (movie|series)/i),
		message: '{service} could not read this title from TMDB',
		description: 'TMDB does not know the title any more, or cannot be reached by the server. {said}',
		retryable: true,
	},
];
