import type {
	Icon,
	ICredentialDataDecryptedObject,
	ICredentialTestRequest,
	ICredentialType,
	IDataObject,
	IHttpRequestHelper,
	IHttpRequestOptions,
	INodeProperties,
} from 'n8n-workflow';
import { headersOf, queryOf, signIn, testRules } from '../nodes/MoviePilotSubscribe/client/credential';
import { serverUrlExpression } from '../nodes/shared/transport/url';

const withKey = { show: { authentication: ['apiKey', 'queryToken'] } };
const withPassword = { show: { authentication: ['password'] } };

export class MoviePilotServerApi implements ICredentialType {
	name = 'moviePilotServerApi';

	displayName = 'MoviePilot API';

	documentationUrl = 'https://github.com/n8n-nodes-media-requests/n8n-nodes-media-requests#credentials';

	icon: Icon = { light: 'file:../icons/moviepilot.svg', dark: 'file:../icons/moviepilot.dark.svg' };

	properties: INodeProperties[] = [
		{
			displayName: 'URL',
			name: 'url',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. http://192.168.1.10:3000',
			description: 'Where you open MoviePilot, as n8n reaches it; inside Docker, "localhost" is n8n itself',
		},
		{
			displayName: 'Authentication',
			name: 'authentication',
			type: 'options',
			options: [
				{ name: 'API Key (Recommended)', value: 'apiKey', description: 'MoviePilot 2.9 and later' },
				{
					name: 'API Key in the URL',
					value: 'queryToken',
					description: 'Only where a proxy removes headers: the key then shows in the logs on the way',
				},
				{ name: 'User Name and Password', value: 'password', description: 'For MoviePilot 2.5' },
			],
			default: 'apiKey',
		},
		{
			displayName: 'API Key',
			name: 'apiKey',
			type: 'string',
			typeOptions: { password: true },
			displayOptions: withKey,
			default: '',
			required: true,
			description: 'In MoviePilot under Settings → System → API token (at least 16 characters)',
		},
		{
			displayName: 'User Name',
			name: 'username',
			type: 'string',
			displayOptions: withPassword,
			default: '',
			required: true,
		},
		{
			displayName: 'Password',
			name: 'password',
			type: 'string',
			typeOptions: { password: true },
			displayOptions: withPassword,
			default: '',
			required: true,
		},
		{
			displayName: 'One-Time Password',
			name: 'oneTimePassword',
			type: 'string',
			typeOptions: { password: true },
			displayOptions: withPassword,
			default: '',
			description:
				'For two-factor sign-in. It works once, until MoviePilot restarts: better use a user without it.',
		},
		{
			displayName: 'MoviePilot Version',
			name: 'version',
			type: 'options',
			options: [
				{ name: '2.5', value: '2.5' },
				{ name: '2.9 to 2.15', value: '2' },
				{ name: '3 and Later', value: '3' },
				{ name: 'Detect', value: 'detect', description: 'One short request more' },
			],
			default: 'detect',
		},
		{
			displayName: 'Requests per Second',
			name: 'requestsPerSecond',
			type: 'number',
			typeOptions: { minValue: 0.1, maxValue: 1000, numberPrecision: 1 },
			default: 3,
			description: 'Each title makes MoviePilot ask TMDB and your media servers: three suit most servers',
		},
		{
			displayName: 'Session Token',
			name: 'sessionToken',
			type: 'hidden',
			typeOptions: { expirable: true, password: true },
			default: '',
		},
	];

	/** n8n calls this when there is no token yet or it was refused, and keeps what it returns, encrypted. */
	async preAuthentication(
		this: IHttpRequestHelper,
		credentials: ICredentialDataDecryptedObject,
	): Promise<IDataObject> {
		return credentials.authentication === 'password' ? await signIn(this, credentials) : {};
	}

	async authenticate(
		credentials: ICredentialDataDecryptedObject,
		options: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> {
		return {
			...options,
			headers: { ...options.headers, ...headersOf(credentials) },
			qs: { ...options.qs, ...queryOf(credentials) },
		};
	}

	/** `/system/ping` answers anybody and `/system/global` a constant token, so they test nothing (v2.5.6). */
	test: ICredentialTestRequest = {
		request: {
			baseURL: serverUrlExpression,
			url: '/api/v1/user/current',
			headers: { Accept: 'application/json' },
			disableFollowRedirect: true,
		},
		rules: testRules,
	};
}
