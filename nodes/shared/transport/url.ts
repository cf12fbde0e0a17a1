/** From what people paste to the address that `/api/…` is appended to. */

/** In this order. Data instead of code, since a credential's test needs the same steps as an expression. */
const steps: ReadonlyArray<readonly [pattern: RegExp, replacement: string]> = [
	// `…/#/dashboard` and `…/requests?filter=all` are what the browser shows.
	[/[?#].*$/, ''],
	[/\/+$/, ''],
	[/\/+api(\/+v\d+)?$/i, ''],
	[/\/+$/, ''],
	// `192.168.1.5:5055` is what the router's page shows; home servers rarely speak https without a proxy.
	[/^(?!https?:\/\/)(?=.)/i, 'http://'],
];

/** @returns without a trailing slash; "" stays "" */
export const toServerUrl = (pasted: string): string =>
	steps.reduce((url, [pattern, replacement]) => url.replace(pattern, replacement), pasted.trim());

/** The same as an n8n expression over `$credentials.url`, which is all a credential's test can run. */
export const serverUrlExpression = `={{ $credentials.url.trim()${steps
	.map(([pattern, replacement]) => `.replace(${String(pattern)}, "${replacement}")`)
	.join('')} }}`;

/** `URLSearchParams` writes a space as `+`, which Seerr refuses (measured on 3.1); `%20` suits every service. */
export function toQueryString(query: Record<string, string | number | boolean> | undefined): string {
	const pairs = Object.entries(query ?? {}).map(
		([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`,
	);
	return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}
