/** What the credential's test says when it fails. */
import type { ICredentialTestRequest } from 'n8n-workflow';

const wrongKey =
	'MoviePilot does not accept this. Copy the key again from Settings → System → API token; versions before 2.9 take only user name and password.';

const status = (value: number, message: string) =>
	({ type: 'responseCode', properties: { value, message } }) as const;

const body = (key: string, value: unknown, message: string) =>
	({ type: 'responseSuccessBody', properties: { key, value, message } }) as const;

const rules = [
	status(401, wrongKey),
	status(403, wrongKey),
	status(404, 'Something answers at this address, but not like MoviePilot. Check host, port and sub-path.'),
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
];

// n8n looks at both kinds (read in 2.40.7's credentials tester); its type admits a list of one kind only.
export const testRules = rules as ICredentialTestRequest['rules'];
