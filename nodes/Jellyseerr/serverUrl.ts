/** From what people paste to the address that `/api/v1/…` is appended to. */

/** In this order. Data instead of code, since the credential test needs the same steps as an expression. */
export const urlSteps: ReadonlyArray<readonly [pattern: RegExp, replacement: string]> = [
	[/[?#].*$/, ''],
	[/\/+$/, ''],
	[/\/+api(\/+v1)?$/i, ''],
	[/\/+$/, ''],
	// `192.168.1.5:5055` is what the router's page shows; home servers rarely speak https without a proxy.
	[/^(?!https?:\/\/)(?=.)/i, 'http://'],
];

/** @returns without a trailing slash; "" stays "" */
export const toServerUrl = (pasted: string): string =>
	urlSteps.reduce((url, [pattern, replacement]) => url.replace(pattern, replacement), pasted.trim());

/** The same as an n8n expression over `$credentials.url`, which is all a credential test can run. */
export const serverUrlExpression = `={{ $credentials.url.trim()${urlSteps
	.map(([pattern, replacement]) => `.replace(${String(pattern)}, "${replacement}")`)
	.join('')} }}`;
