import fc from 'fast-check';
import { redact } from '../../../../nodes/shared/transport/redact';

/** Each name says where it would have leaked. */
const canary = (where: string) => `CANARY-${where}-8f2a77e0`;
const showsNoCanary = (text: string) => expect(text).not.toMatch(/CANARY|8f2a77e0/);

describe('a secret nobody knows beforehand', () => {
	it.each([
		[
			'as a parameter',
			`GET https://mp.lan/api?apikey=${canary('query')}&page=2`,
			'https://mp.lan/api?apikey=•••&page=2',
		],
		['as a later parameter', `/x?a=1&token=${canary('query')}`, '/x?a=1&token=•••'],
		[
			'in an address within an address',
			`/go?to=https%3A%2F%2Ft.org%2Fdl%3Fpasskey%3D${canary('nested')}%26id%3D5`,
			'%3Fpasskey%3D•••%26id%3D5',
		],
		[
			'as a passkey of a site',
			`https://t.org/rss?torrent_pass=${canary('pass')}&passkey=${canary('key')}`,
			'torrent_pass=•••&passkey=•••',
		],
		['before the host', `https://ann:${canary('userinfo')}@mp.lan/x`, 'https://•••@mp.lan/x'],
		[
			'before the host, with an @ of its own',
			`http://ann:p@${canary('userinfo')}@mp.lan:3000/`,
			'http://•••@mp.lan:3000/',
		],
		['before the host without a name', `https://${canary('userinfo')}@mp.lan/x`, 'https://•••@mp.lan/x'],
		['in JSON', `{"api_key": "${canary('json')}","id":5}`, '{"api_key": "•••","id":5}'],
		[
			'in JSON with a prefix',
			`{"site_cookie":"uid=1; pass=${canary('cookie')}","a":1}`,
			'{"site_cookie":"•••","a":1}',
		],
		['in JSON, quoted inside', `{"password":"a\\"${canary('quoted')}","a":1}`, '{"password":"•••","a":1}'],
		['in JSON as a number', `{"token":${12345678},"a":1}`, '{"token":•••,"a":1}'],
		[
			'in JSON within JSON',
			JSON.stringify({ body: JSON.stringify({ apikey: canary('inner'), a: 1 }) }),
			'\\"apikey\\":\\"•••\\",\\"a\\":1',
		],
		['in Python’s notation', `{'cookie': '${canary('python')}', 'site': 3}`, "{'cookie': '•••', 'site': 3}"],
		['as a bearer', `Authorization: Bearer ${canary('bearer')}`, 'Authorization: •••'],
		[
			'as a bearer in a sentence',
			`sent "Bearer ${canary('bearer')}" and failed`,
			'sent "Bearer •••" and failed',
		],
		['as a basic login', `header Basic ${canary('basic')}==`, 'header Basic •••'],
		['as a cookie header', `Cookie: uid=1; pass=${canary('cookie')}\r\nHost: x`, 'Cookie: •••\r\nHost: x'],
		['as a cookie that is set', `got Set-Cookie: sid=${canary('set')}; HttpOnly`, 'got Set-Cookie: •••'],
		['as a header with a key', `X-Api-Key: ${canary('header')}\nHost: x`, 'X-Api-Key: •••\nHost: x'],
		[
			'as a header in a sentence',
			`refused (X-Api-Key: ${canary('header')}, POST)`,
			'refused (X-Api-Key: •••, POST)',
		],
		['as headers in JSON', `{"X-API-KEY":"${canary('headers')}"}`, '{"X-API-KEY":"•••"}'],
	])('%s is masked, and the rest stays readable', (_claim, text, masked) => {
		showsNoCanary(redact(text));
		expect(redact(text)).toContain(masked);
	});

	it('is masked in every place of a text', () => {
		const text = `?apikey=${canary('one')} and {"token":"${canary('two')}"} and ?apikey=${canary('three')}`;
		showsNoCanary(redact(text));
	});
});

/** 32 hex digits, as trackers make them; no such word as CANARY would look like one. */
const digits32 = '0123456789abcdef8f2a77e00123abcd';
const digits40 = '0123456789abcdef8f2a77e00123abcd01234567';
const showsNothing = (text: string) => expect(text).not.toMatch(/CANARY|8f2a77e0/);

describe('KEY · a secret of a torrent site', () => {
	it.each([
		['behind a blank', `download failed: passkey=${canary('blank')} is banned`, 'passkey=••• is banned'],
		['at the very beginning', `token=${canary('start')} expired`, 'token=••• expired'],
		['with blanks around', `token = ${canary('blanks')} expired`, 'token = ••• expired'],
		['in brackets', `(rsskey=${canary('brackets')} )`, '(rsskey=••• )'],
		['in quotes', `authkey="${canary('quotes')}"`, 'authkey="•••"'],
		['in camel case', `{"accessToken":"${canary('camel')}","id":1}`, '{"accessToken":"•••","id":1}'],
		['under a name of its own', `my_site_pass=${canary('own')} x`, 'my_site_pass=••• x'],
		[
			'as a cookie with pairs of any name',
			`cookie=uid=1; nexus=${canary('a')}; pass=${canary('b')} was refused`,
			'cookie=••• was refused',
		],
		['as the second pair of a cookie', `uid=1; pass=${canary('pass')}`, 'uid=1; pass=•••'],
		['in a header line', `GET /x\r\nCookie: a=${canary('line')}\r\nHost: y`, 'Cookie: •••\r\nHost: y'],
		['in a header amid a line', `sent Authorization: ${canary('amid')}, then`, 'Authorization: •••, then'],
		[
			'percent-encoded',
			`url%3Dhttps%3A%2F%2Ft%2F%3Frsskey%3D${canary('once')}%26id%3D1`,
			'rsskey%3D•••%26id',
		],
		['percent-encoded twice', `x%253Fpasskey%253D${canary('twice')}%2526id`, 'passkey%253D•••%2526id'],
		[
			'as JSON in an address',
			`?q=%7B%22passkey%22%3A%22${canary('json')}%22%7D`,
			'%22passkey%22%3A%22•••%22',
		],
		[
			'as JSON in HTML',
			`{&quot;token&quot;:&quot;${canary('html')}&quot;}`,
			'&quot;token&quot;:&quot;•••&quot;',
		],
		[
			'in JSON in JSON in JSON',
			JSON.stringify({ a: JSON.stringify({ b: JSON.stringify({ rss_key: canary('deep') }) }) }),
			'rss_key',
		],
		['in a path behind its name', `https://t.org/rss/authkey/${canary('path')}/all`, '/rss/authkey/•••/all'],
		['in a path', `https://t.org/announce/${digits32}/x`, '/announce/•••/x'],
		['in a path, in capitals', `https://t.org/${digits32.toUpperCase()}`, 'https://t.org/•••'],
		['at the end of a path, longer', `https://t.org/dl/1/${digits40}.torrent`, '/dl/1/•••.torrent'],
		['in an encoded path', `https%3A%2F%2Ft.org%2F${digits32}%2Fannounce`, '%2F•••%2Fannounce'],
		['alone', `no user with ${digits32} here`, 'no user with ••• here'],
		['in words', `invalid passkey ${digits32}x1 given`, 'invalid passkey ••• given'],
	])('is masked %s', (_claim, text, masked) => {
		showsNothing(redact(text).replace(/8F2A77E0/, '8f2a77e0'));
		expect(redact(text)).toContain(masked);
	});

	it.each([
		['in a field', `{"hash":"${digits40}","name":"x"}`],
		['in a field of 32 digits', `{"hash": "${digits32}"}`],
		['in Python’s notation', `{'info_hash': '${digits40}'}`],
		['in words', `torrent ${digits40} not found`],
		['in a magnet link', `magnet:?xt=urn:btih:${digits40}`],
	])('is no info hash %s', (_claim, text) => {
		expect(redact(text)).toBe(text);
	});

	it.each([
		['token of love'],
		['Unexpected token < in JSON at position 0'],
		['Invalid token: expected a string'],
		['the password is wrong'],
		['season=1&episode=2'],
		['Passengers (2016) has no seeders'],
	])('is no common word: %j', (text) => {
		expect(redact(text)).toBe(text);
	});
});

describe('a known secret', () => {
	const secret = 'CANARY key/8f2a77e0+"ä"';

	it.each([
		['plainly', secret],
		['in an address', encodeURIComponent(secret)],
		['in a form', new URLSearchParams({ x: secret }).toString().slice(2)],
		['in JSON', JSON.stringify(secret)],
	])('is masked, written %s', (_claim, text) => {
		showsNoCanary(redact(`before ${text} after`, [secret]));
		expect(redact(`before ${text} after`, [secret])).toMatch(/^before .*•••.* after$/);
	});

	it('is masked whole when another begins like it', () => {
		expect(redact('x abcdef123 y', ['abcdef', 'abcdef123'])).toBe('x ••• y');
	});

	it('is masked even where it looks like a pattern', () => {
		expect(redact('x a.c$&(def y', ['a.c$&(def'])).toBe('x ••• y');
		expect(redact('x abc$&(def y', ['a.c$&(def'])).toBe('x abc$&(def y');
	});

	it('of five characters is too common a word to mask', () => {
		expect(redact('a movie', ['movie', ''])).toBe('a movie');
		expect(redact('a movies', ['movies'])).toBe('a •••');
	});

	it('never comes through, whatever is around it', () => {
		const long = fc.string({ minLength: 6 }).filter((text) => !/[•\\]/.test(text));
		fc.assert(
			fc.property(long, fc.string(), fc.string(), (known, before, after) => {
				const hidden = redact(`${before}${known}${after}`, [known]);
				fc.pre(!`${before}•••${after}`.includes(known));
				expect(hidden).not.toContain(known);
			}),
		);
	});
});

describe('what is no secret', () => {
	it.each([
		['Unable to retrieve movie.'],
		['https://mp.lan:3000/api/v1/media/1396?type_name=电视剧&season=1'],
		['{"id":5,"name":"token of love","season":1}'],
		['Request failed: ECONNREFUSED 127.0.0.1:3000'],
		['未识别到媒体信息'],
		[''],
	])('%j stays as it is', (text) => {
		expect(redact(text, ['not-in-there'])).toBe(text);
	});
});

it('a long text is done in no time: no pattern runs in circles', () => {
	for (const part of [
		...['a-', '?token', '"api_', 'X-a', '://a', 'Bearer ', '\\"', '%26', 'cookie=a;', 'token ', 'token:a'],
		...['/a', 'a', '%22token%22:', 'pass', '_sid', ' =', 'hash:'],
	]) {
		const before = performance.now();
		redact(part.repeat(20_000));
		expect(performance.now() - before).toBeLessThan(2_000);
	}
});
