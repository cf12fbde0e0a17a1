// @ts-check
'use strict';

/**
 * Credentials for n8n's own import: the fields of Trakt's that the editor hides can be set in no other way.
 *
 * @param {{ auth: string, api: string, seerr: string, moviePilot: string }} urls
 * @param {{ clientId: string, tokens: object, seerrKey: string, moviePilotLogin: object }} secrets
 */
const toCredentials = (urls, secrets) => [
	{
		id: 'simTrakt00000001',
		name: 'Trakt (simulated)',
		type: 'traktOAuth2Api',
		data: {
			grantType: 'pkce',
			authUrl: `${urls.auth}/oauth/authorize`,
			accessTokenUrl: `${urls.auth}/oauth/token`,
			apiBaseUrl: urls.api,
			clientId: secrets.clientId,
			clientSecret: '',
			scope: 'public',
			authQueryParameters: '',
			authentication: 'body',
			oauthTokenData: secrets.tokens,
		},
	},
	{
		id: 'simSeerr00000001',
		name: 'Seerr (simulated)',
		type: 'seerrServerApi',
		data: { url: urls.seerr, apiKey: secrets.seerrKey, requestsPerSecond: 5 },
	},
	{
		id: 'simPilot00000001',
		name: 'MoviePilot (simulated)',
		type: 'moviePilotServerApi',
		data: { url: urls.moviePilot, ...secrets.moviePilotLogin, requestsPerSecond: 3 },
	},
];

module.exports = { toCredentials };
