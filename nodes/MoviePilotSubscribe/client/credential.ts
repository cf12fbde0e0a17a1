/** How a credential is shown to the server, signed in with, and what its test says. */
import {
	UserError,
	type ICredentialDataDecryptedObject,
	type ICredentialTestRequest,
	type IDataObject,
	type IHttpRequestHelper,
} from 'n8n-workflow';
import { isRecord } from '../../shared/core/values';
import { toAnswer } from '../../shared/transport/answer';
import { toServerUrl } from '../../shared/transport/url';

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Never a login and a key together: version 3 looks at the login first. */
export function headersOf(credentials: ICredentialDataDecryptedObject): Record<string, string> {
	switch (credentials.authentication) {
		case 'password':
			return { Authorization: `Bearer ${textOf(credentials.sessionToken).trim()}` };
		case 'queryToken':
			return {};
		default:
			return { 'X-API-KEY': textOf(credentials.apiKey).trim() };
	}
}

export const queryOf = (credentials: ICredentialDataDecryptedObject): IDataObject =>
	credentials.authentication === 'queryToken' ? { token: textOf(credentials.apiKey).trim() } : {};

/**
 * Signs in with user name and password, for MoviePilot 2.5 and for those who want to act as a certain user.
 * A token lives eight days or until MoviePilot restarts (v2.5.6 config.py:35-41); there is no way to renew it.
 *
 * @returns `sessionToken`, which n8n stores with the credential
 * @throws UserError that holds neither name nor password
 */
export async function signIn(
	{ helpers }: IHttpRequestHelper,
	credentials: ICredentialDataDecryptedObject,
): Promise<IDataObject> {
	const form = new URLSearchParams({
		grant_type: 'password',
		username: textOf(credentials.username),
		password: textOf(credentials.password),
	});
	const code = textOf(credentials.oneTimePassword).trim();
	if (code !== '') form.set('otp_password', code);
	const answer = toAnswer(
		await helpers.httpRequest({
			method: 'POST',
			url: `${toServerUrl(textOf(credentials.url))}/api/v1/login/access-token`,
			headers: { 'Content-Type': 'application/x-www-form-urlencoded', Accept: 'application/json' },
			body: form.toString(),
			returnFullResponse: true,
			ignoreHttpStatusErrors: true,
			disableFollowRedirect: true,
		}),
	);
	const token = tokenIn(answer.body);
	if (token !== undefined) return { sessionToken: token };
	throw new UserError(
		answer.status === 401
			? 'MoviePilot does not accept this user name, password or one-time code'
			: `Signing in to MoviePilot failed (${answer.status}): check the URL in the credential`,
	);
}

/** Version 3 may wrap this answer like all others; both are read. */
function tokenIn(body: unknown): string | undefined {
	const holder = isRecord(body) && isRecord(body.data) ? body.data : body;
	return isRecord(holder) && typeof holder.access_token === 'string' && holder.access_token !== ''
		? holder.access_token
		: undefined;
}

const wrongKey =
	'MoviePilot does not accept this. Copy the key again from Settings → System → API token; versions before 2.9 take only user name and password.';

const status = (value: number, message: string) =>
	({ type: 'responseCode', properties: { value, message } }) as const;

const body = (key: string, value: unknown, message: string) =>
	({ type: 'responseSuccessBody', properties: { key, value, message } }) as const;

const notMoviePilot =
	'Something answers at this address, but not like MoviePilot. Check host, port and sub-path.';

const rules = [
	status(401, wrongKey),
	status(403, wrongKey),
	status(404, notMoviePilot),
	status(301, 'The server redirects. Enter the final address, with https:// where it is used.'),
	status(302, 'The server redirects, perhaps to a login portal. Enter the final address.'),
	status(307, 'The server redirects. Enter the final address, with https:// where it is used.'),
	status(308, 'The server redirects. Enter the final address, with https:// where it is used.'),
	// The first character of a text answer: nginx in front of MoviePilot serves the web interface for every address
	// it does not know (v2.5.6 docker/nginx.common.conf).
	body(
		'0',
		'<',
		'A web page answered instead of the API. Check host, port and sub-path; a login portal in front of MoviePilot must let /api/v1 through.',
	),
	// Nothing at all. What proves MoviePilot lies elsewhere in version 3, and a rule can only name
	// what is wrong, so another program's own object with status 200 is not noticed here.
	body('length', 0, notMoviePilot),
	body('success', false, notMoviePilot),
];

/** What the credential's test says when it fails. */
// n8n looks at both kinds (read in 2.40.7's credentials tester); its type admits a list of one kind only.
export const testRules = rules as ICredentialTestRequest['rules'];
