/** Keeps secrets out of everything a user may see or store. */

const MASK = '•••';

/** Query parameters and JSON fields whose values are secrets wherever they turn up. */
const secretNames =
	'api_?key|apikey|token|access_token|refresh_token|client_secret|passkey|pass_key|authkey|torrent_pass|rsskey|password|secret|cookie|sign';

const patterns: readonly RegExp[] = [
	new RegExp(`([?&;](?:${secretNames})=)[^&\\s"'<>]+`, 'gi'),
	new RegExp(`("(?:site_)?(?:${secretNames})"\\s*:\\s*")[^"]+`, 'gi'),
	/(\b(?:Bearer|Basic)\s+)[\w.~+/=-]+/gi,
	/(\b(?:Set-)?Cookie:\s*)[^\r\n]+/gi,
	/(:\/\/[^/\s:@]+:)[^/\s@]+(?=@)/g,
];

/** @param secrets values known to be secret; very short ones are ignored, since they would blank out common words */
export function redact(text: string, secrets: readonly string[] = []): string {
	const withoutKnown = secrets
		.filter((secret) => secret.length >= 6)
		.flatMap((secret) => [secret, encodeURIComponent(secret)])
		.reduce((masked, secret) => masked.split(secret).join(MASK), text);
	return patterns.reduce((masked, pattern) => masked.replace(pattern, `$1${MASK}`), withoutKnown);
}
