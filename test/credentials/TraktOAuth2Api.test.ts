import { version } from '../../package.json';
import { TraktOAuth2Api } from '../../credentials/TraktOAuth2Api.credentials';
import { Trakt } from '../../nodes/Trakt/Trakt.node';
import { TraktTrigger } from '../../nodes/Trakt/TraktTrigger.node';
import { packageVersion } from '../../nodes/Trakt/client/headers';

const credential = new TraktOAuth2Api();
const property = (name: string) => credential.properties.find((entry) => entry.name === name);

it('is the credential both nodes ask for', () => {
	for (const node of [new Trakt(), new TraktTrigger()]) {
		expect(node.description.credentials).toEqual([{ name: credential.name, required: true }]);
	}
});

it('signs in on auth.trakt.tv with PKCE, in the body, and without asking for a secret', () => {
	expect(credential.extends).toEqual(['oAuth2Api']);
	expect(['grantType', 'authUrl', 'accessTokenUrl', 'scope', 'authentication'].map(property)).toEqual(
		[
			'pkce',
			'https://auth.trakt.tv/oauth/authorize',
			'https://auth.trakt.tv/oauth/token',
			'public',
			'body',
		].map((value) => expect.objectContaining({ type: 'hidden', default: value })),
	);
	expect(property('clientSecret')).toMatchObject({ required: false, typeOptions: { password: true } });
});

it('is tested with every header Trakt asks for', () => {
	expect(credential.test.request).toEqual({
		baseURL: '={{$credentials.apiBaseUrl}}',
		url: '/users/settings',
		headers: {
			'Content-Type': 'application/json',
			'User-Agent': `n8n-nodes-media-requests/${version}`,
			'trakt-api-key': '={{$credentials.clientId}}',
			'trakt-api-version': '2',
		},
	});
});

it('names the version of the package', () => {
	expect(packageVersion).toBe(version);
});
