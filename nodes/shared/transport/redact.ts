/** Keeps secrets out of everything a user may see or store. */

const MASK = '•••';

/** Parameters, fields and headers whose values are secrets wherever they turn up, with any prefix (`site_cookie`). */
const name = [
	'[\\w-]{0,40}?(?:token|secret|cookies?|pass(?:[_-]?key|wd|word|phrase)?|pwd|authorization|jwt',
	'|(?:api|auth|rss|access|private|download)[_-]?key|session(?:[_-]?id)?)',
	'|(?:[\\w-]{0,40}[_-])?(?:sign|signature|auth|sid)',
].join('');
const start = '(?<![\\w-])';
/** As in an address, which may itself be the value of a parameter. */
const equals = '(?:[ \\t]*=[ \\t]*|%(?:25)*3D)(?:\\\\*["\'])?';

/** Each keeps its first group and masks the rest of the match. */
const patterns: readonly RegExp[] = [
	/(\b(?:Bearer|Basic)\s+)[\w.~+/=-]+/gi,
	// All pairs of a cookie, whatever they are called.
	new RegExp(`(${start}[\\w-]{0,40}?cookies?${equals})[^;\\s"'<>]+(?:;[ \\t]*[\\w.-]+=[^;\\s"'<>]*)*`, 'gi'),
	new RegExp(`(${start}(?:${name})${equals})(?:(?!%(?:25)*26)[^&\\s"'<>])+`, 'gi'),
	// JSON, JSON within JSON, and the notation of Python, which MoviePilot's errors quote.
	new RegExp(`((\\\\*["'])(?:${name})\\2\\s*:\\s*(\\\\*["']))(?:(?!\\3)(?:\\\\.|[^\\\\]))+`, 'gis'),
	new RegExp(`((\\\\*["'])(?:${name})\\2\\s*:\\s*)-?\\d+`, 'gi'),
	// JSON in an address or in HTML.
	new RegExp(
		`((%22|&quot;|&#34;)(?:${name})\\2(?:%3A|:)(?:%20|[+\\s])*\\2)(?:(?!\\2)[^\\s<>]){1,2000}`,
		'gi',
	),
	// Headers, one a line; and in a sentence what looks like a secret and no word.
	new RegExp(`((?:^|[\\r\\n])[ \\t]*(?:${name}):[ \\t]*)[^\\r\\n]+`, 'gi'),
	new RegExp(`(${start}(?:${name}):[ \\t]*)(?=[^\\s\\d"',;]{0,80}\\d)[^\\s"',;]{8,}`, 'gi'),
	new RegExp(`(${start}(?:${name})[ \\t]+(?:is[ \\t]+)?["'“]?)(?=[a-z_-]{0,80}\\d)[\\w-]{16,}`, 'gi'),
	/(\b(?:Set-)?Cookie:\s*)[^\r\n]+/gi,
	/(\bX-[\w-]*(?:key|token|secret)\s*[:=]\s*)[^\s,;"']+/gi,
	// In a path: behind its name, or by its looks.
	new RegExp(`((?:/|%2F)(?:${name})(?:/|%2F))(?=[^\\s\\d/?#%]{0,80}\\d)[^\\s/?#%&"'<>]{8,}`, 'gi'),
	/((?:\/|%2F))[0-9a-f]{32,}(?![0-9a-z])/gi,
	// A passkey by itself. Info hashes are longer, and whatever is called a hash is none.
	/()(?<![0-9a-z])(?=[0-9a-f]{32}(?![0-9a-z]))(?<!hash[\\"']{0,4}\s{0,4}[:=]\s{0,4}[\\"']{0,4})[0-9a-f]{32}/gi,
	/(:\/\/)[^/?#\s]+(?=@)/g,
];

/** Shorter ones would blank out common words. */
const shortestSecret = 6;

/** As it may be written: plainly, in an address, in a form, in JSON. */
const spell = (secret: string): string[] => [
	secret,
	encodeURIComponent(secret),
	encodeURIComponent(secret).replaceAll('%20', '+'),
	JSON.stringify(secret).slice(1, -1),
];

const remembered = new Map<string, string[]>();
const rememberAtMost = 10_000;

/** There may be thousands, the same ones for every text. */
function spellingsOf(secret: string): string[] {
	const spellings = remembered.get(secret) ?? spell(secret);
	if (remembered.size >= rememberAtMost) remembered.clear();
	remembered.set(secret, spellings);
	return spellings;
}

/** @param secrets values known to be secret; very short ones are ignored */
export function redact(text: string, secrets: readonly string[] = []): string {
	const withoutKnown = [...new Set(secrets)]
		.filter((secret) => secret.length >= shortestSecret)
		.flatMap(spellingsOf)
		.filter((spelling) => text.includes(spelling))
		// The longest first: one may be the beginning of another.
		.sort((a, b) => b.length - a.length)
		.reduce((masked, secret) => masked.replaceAll(secret, MASK), text);
	return patterns.reduce((masked, pattern) => masked.replace(pattern, `$1${MASK}`), withoutKnown);
}
