// @ts-check
'use strict';

/** @param {string} name @param {string} defaultValue */
const text = (name, defaultValue) => ({
	displayName: name,
	name,
	type: /** @type {const} */ ('string'),
	default: defaultValue,
});

/**
 * n8n's own oAuth2Api, which ours extend: names and defaults of the fields its request code reads (n8n-nodes-base 2.40).
 * @type {import('n8n-workflow').ICredentialType}
 */
const oAuth2Api = {
	name: 'oAuth2Api',
	displayName: 'OAuth2 API',
	properties: [
		text('grantType', 'authorizationCode'),
		text('authUrl', ''),
		text('accessTokenUrl', ''),
		text('clientId', ''),
		text('clientSecret', ''),
		text('scope', ''),
		text('authQueryParameters', ''),
		text('authentication', 'header'),
		{ ...text('ignoreSSLIssues', ''), type: 'boolean', default: false },
	],
};

module.exports = { oAuth2Api };
