import type {
	IAuthenticateGeneric,
	IAuthenticateRuleResponseSuccessBody,
	ICredentialTestRequest,
	ICredentialType,
	INodeProperties,
} from 'n8n-workflow';
import { serverUrlExpression } from '../nodes/shared/transport/url';

/**
 * All judged by the body: n8n takes rules on the status or on the body, never both, and only the body tells a login
 * page with status 200 from the server. In order; the words are those of Seerr 3.1.
 */
const rules: IAuthenticateRuleResponseSuccessBody[] = [
	{
		type: 'responseSuccessBody',
		properties: {
			// The first character of a text answer.
			key: '0',
			value: '<',
			message:
				'A web page answered instead of the API. Check host, port and sub-path; a login portal in front of the server must let /api/v1 through.',
		},
	},
	{
		type: 'responseSuccessBody',
		properties: {
			key: 'error',
			value: 'You do not have permission to access this endpoint',
			message: 'The server does not accept this API key. Copy it again from Settings → General → API Key.',
		},
	},
	{
		type: 'responseSuccessBody',
		properties: {
			key: 'message',
			value: "cookie 'connect.sid' required",
			message: 'The server received no API key: the field is empty, or a proxy removes the header X-Api-Key.',
		},
	},
	{
		type: 'responseSuccessBody',
		properties: {
			key: 'permissions',
			value: undefined,
			message:
				'Something answers at this address, but not like Jellyseerr, Overseerr or Seerr. Check host, port and sub-path, and enter the final address if the server redirects.',
		},
	},
];

export class SeerrServerApi implements ICredentialType {
	name = 'seerrServerApi';

	displayName = 'Jellyseerr / Overseerr / Seerr API';

	icon = {
		light: 'file:../icons/jellyseerr.svg',
		dark: 'file:../icons/jellyseerr.dark.svg',
	} as const;

	documentationUrl = 'https://github.com/n8n-nodes-media-requests/n8n-nodes-media-requests#credentials';

	properties: INodeProperties[] = [
		{
			displayName: 'URL',
			name: 'url',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. http://192.168.1.5:5055',
			description:
				'Address of the server as n8n reaches it, with its sub-path if it has one. If the test says ECONNREFUSED or ENOTFOUND, nothing was found there: inside Docker, "localhost" is n8n itself.',
		},
		{
			displayName: 'API Key',
			name: 'apiKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'Shown on the server under Settings → General → API Key',
		},
		{
			displayName: 'Requests per Second',
			name: 'requestsPerSecond',
			type: 'number',
			typeOptions: { minValue: 0.1, maxValue: 100, numberPrecision: 1 },
			default: 5,
			description: 'How many requests n8n sends at most; every look-up of a title makes the server ask TMDB',
		},
	];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: { headers: { 'X-Api-Key': '={{ $credentials.apiKey.trim() }}' } },
	};

	/** `/status` and `/settings/public` answer without any key (measured on Seerr 3.1), so they test nothing. */
	test: ICredentialTestRequest = {
		request: {
			baseURL: serverUrlExpression,
			url: '/api/v1/auth/me',
			headers: { Accept: 'application/json' },
			ignoreHttpStatusErrors: true,
			disableFollowRedirect: true,
		},
		rules,
	};
}
