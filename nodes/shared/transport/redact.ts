/** Keeps secrets out of everything a user may see or store. */

const MASK = '•••';

/** Parameters, fields and headers whose values are secrets wherever they turn up, with any prefix (`site_cookie`). */
const secretName =
	'(?:[\\w-]*[_-])?(?:api[_-]?key|apikey|token|client[_-]secret|passkey|pass_key|authkey|torrent_pass|rsskey|password|passwd|secret|cookie|authorization|sign)';

/** Each keeps its first group and masks the rest of the match. */
const patterns: readonly RegExp[] = [
	/(\b(?:Bearer|Basic)\s+)[\w.~+/=-]+/gi,
	// In an address, also in one that is itself the value of a parameter.
	new RegExp(`((?:[?&;]|%3F|%26)${secretName}(?:=|%3D))(?:(?!%26)[^&\\s"'<>])+`, 'gi'),
	// JSON, JSON within JSON, and the notation of Python, which MoviePilot's errors quote.
	new RegExp(`((\\\\*["'])${secretName}\\2\\s*:\\s*(\\\\*["']))(?:(?!\\3)(?:\\\\.|[^\\\\]))+`, 'gis'),
	new RegExp(`((\\\\*["'])${secretName}\\2\\s*:\\s*)-?\\d+`, 'gi'),
	// Headers, one a line.
	new RegExp(`((?:^|[\\r\\n])[ \\t]*${secretName}:[ \\t]*)[^\\r\\n]+`, 'gi'),
	/(\b(?:Set-)?Cookie:\s*)[^\r\n]+/gi,
	/(\bX-[\w-]*(?:key|token|secret)\s*[:=]\s*)[^\s,;"']+/gi,
	/(:\/\/)[^/?#\s]+(?=@)/g,
];

/** Shorter ones would blank out common words. */
const shortestSecret = 6;

/** A secret as it may be written: plainly, in an address, in a form, in JSON. */
const spellings = (secret: string): string[] => [
	secret,
	encodeURIComponent(secret),
	encodeURIComponent(secret).replaceAll('%20', '+'),
	JSON.stringify(secret).slice(1, -1),
];

/** @param secrets values known to be secret; very short ones are ignored */
export function redact(text: string, secrets: readonly string[] = []): string {
	const withoutKnown = [...new Set(secrets)]
		.filter((secret) => secret.length >= shortestSecret)
		.flatMap(spellings)
		// The longest first: one may be the beginning of another.
		.sort((a, b) => b.length - a.length)
		.reduce((masked, secret) => masked.replaceAll(secret, MASK), text);
	return patterns.reduce((masked, pattern) => masked.replace(pattern, `$1${MASK}`), withoutKnown);
}
