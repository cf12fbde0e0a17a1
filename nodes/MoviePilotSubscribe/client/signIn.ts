/** Signing in with user name and password, for MoviePilot 2.5 and for those who want to act as a certain user. */
import {
	UserError,
	type ICredentialDataDecryptedObject,
	type IDataObject,
	type IHttpRequestHelper,
} from 'n8n-workflow';
import { isRecord, toAnswer } from '../../shared/transport/answer';
import { toServerUrl } from '../../shared/transport/serverUrl';

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/**
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
