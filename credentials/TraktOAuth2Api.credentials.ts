import type { Icon, ICredentialTestRequest, ICredentialType, INodeProperties } from 'n8n-workflow';
import { requestHeaders } from '../nodes/Trakt/client/headers';

/** Hidden values are only defaults: what is stored with the credential wins, which is how tests reach a simulator. */
const hidden = (displayName: string, name: string, value: string): INodeProperties => ({
	displayName,
	name,
	type: 'hidden',
	default: value,
});

export class TraktOAuth2Api implements ICredentialType {
	name = 'traktOAuth2Api';

	extends = ['oAuth2Api'];

	displayName = 'Trakt OAuth2 API';

	icon: Icon = { light: 'file:../icons/trakt.svg', dark: 'file:../icons/trakt.dark.svg' };

	documentationUrl = 'https://github.com/n8n-nodes-media-requests/n8n-nodes-media-requests#credentials';

	properties: INodeProperties[] = [
		hidden('Grant Type', 'grantType', 'pkce'),
		// The old addresses on trakt.tv answer 404 since January 2026 (trakt-api issue 676).
		hidden('Authorization URL', 'authUrl', 'https://auth.trakt.tv/oauth/authorize'),
		hidden('Access Token URL', 'accessTokenUrl', 'https://auth.trakt.tv/oauth/token'),
		{
			displayName: 'Client ID',
			name: 'clientId',
			type: 'string',
			default: '',
			required: true,
			// A notice would stand below every other field, since n8n puts those of OAuth2 first.
			hint: 'Of your own app, made at <a href="https://app.trakt.tv/settings/apps" target="_blank">app.trakt.tv/settings/apps</a>. Register the OAuth Redirect URL above there, letter for letter.',
			description: 'Trakt calls it the client ID of the app; it is sent as API key with every request',
		},
		{
			displayName: 'Client Secret',
			name: 'clientSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: false,
			description: 'Leave empty when Trakt shows none: newer apps sign in without a secret (PKCE)',
		},
		// An empty scope is sent as such, and a missing one makes n8n ask for "openid" (client-oauth2 1.23).
		hidden('Scope', 'scope', 'public'),
		hidden('Auth URI Query Parameters', 'authQueryParameters', ''),
		hidden('Authentication', 'authentication', 'body'),
		hidden('API Base URL', 'apiBaseUrl', 'https://api.trakt.tv'),
	];

	test: ICredentialTestRequest = {
		request: {
			baseURL: '={{$credentials.apiBaseUrl}}',
			url: '/users/settings',
			headers: requestHeaders('={{$credentials.clientId}}'),
		},
	};
}
