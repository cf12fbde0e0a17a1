/** What the credential's test says when it fails. */
import type { ICredentialTestRequest } from 'n8n-workflow';

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

// n8n looks at both kinds (read in 2.40.7's credentials tester); its type admits a list of one kind only.
export const testRules = rules as ICredentialTestRequest['rules'];
