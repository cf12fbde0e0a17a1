/** `http://nas:3000/`, `nas:3001`, a pasted `…/api/v1` or `…/#/dashboard` all mean the same server. */
export function serverUrl(entered: string): string {
	const trimmed = entered.trim();
	const withScheme = /^https?:\/\//i.test(trimmed) ? trimmed : `http://${trimmed}`;
	return withScheme
		.replace(/[?#].*$/, '')
		.replace(/\/+$/, '')
		.replace(/\/api(\/v\d+)?$/i, '')
		.replace(/\/+$/, '');
}
