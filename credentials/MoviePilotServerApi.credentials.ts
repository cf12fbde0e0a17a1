import type {
	IAuthenticateGeneric,
	Icon,
	ICredentialTestRequest,
	ICredentialType,
	INodeProperties,
} from 'n8n-workflow';

const refused = 'MoviePilot does not accept this API key';

const wrongStatus = [
	{ type: 'responseCode', properties: { value: 401, message: refused } },
	{ type: 'responseCode', properties: { value: 403, message: refused } },
	{
		type: 'responseCode',
		properties: { value: 404, message: 'This address answers, but it is not MoviePilot' },
	},
] as const;

const wrongBody = [
	{
		// Every MoviePilot user has a name; a web page or another program's answer has none there.
		type: 'responseSuccessBody',
		properties: {
			key: 'name',
			value: undefined,
			message:
				'This address answers with a web page or something else, not with MoviePilot: check host, port and path',
		},
	},
] as const;

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
			placeholder: 'http://192.168.1.10:3000',
			description:
				'Where you open MoviePilot in the browser. Port 3001, the interface itself, works as well.',
		},
		{
			displayName: 'API Key',
			name: 'apiKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'In MoviePilot under Settings → System → API token (at least 16 characters)',
		},
		{
			displayName: 'Requests per Second',
			name: 'requestsPerSecond',
			type: 'number',
			typeOptions: { minValue: 0.1, maxValue: 1000, numberPrecision: 1 },
			default: 3,
			description:
				'MoviePilot asks TMDB and your media servers for each title: three per second suit most servers',
		},
	];

	// In the header and never in the URL, where it would end up in the logs of nginx and uvicorn.
	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: { headers: { 'X-API-KEY': '={{$credentials.apiKey}}' } },
	};

	test: ICredentialTestRequest = {
		request: {
			baseURL:
				'={{ (/^https?:\\/\\//i.test($credentials.url.trim()) ? $credentials.url.trim() : "http://" + $credentials.url.trim()).replace(/[?#].*$/, "").replace(/\\/+$/, "").replace(/\\/api(\\/v\\d+)?$/i, "") }}',
			url: '/api/v1/user/current',
			disableFollowRedirect: true,
		},
		// n8n checks both kinds together, its type allows one kind only.
		rules: [...wrongStatus, ...wrongBody] as ICredentialTestRequest['rules'],
	};
}
