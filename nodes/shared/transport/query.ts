/** `URLSearchParams` writes a space as `+`, which Seerr refuses (measured on 3.1); `%20` suits every service. */
export function toQueryString(query: Record<string, string | number | boolean> | undefined): string {
	const pairs = Object.entries(query ?? {}).map(
		([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`,
	);
	return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}
