/** Equal to the version in package.json; a test keeps the two together. */
export const packageVersion = '0.1.0';

/**
 * Trakt refuses requests without any of these: 403 from Cloudflare without a User-Agent, 403 without the key,
 * 412 without the content type, on GET too (Trakt guide "required headers" and trakt-api issue 939, 2026).
 * n8n applies no `authenticate` block to credentials that extend oAuth2Api, so every caller adds them.
 *
 * @param clientId serves as API key
 */
export const requestHeaders = (clientId: string): Record<string, string> => ({
	'Content-Type': 'application/json',
	'User-Agent': `n8n-nodes-media-requests/${packageVersion}`,
	'trakt-api-key': clientId,
	'trakt-api-version': '2',
});
