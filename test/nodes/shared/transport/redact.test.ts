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
	for (const part of ['a-', '?token', '"api_', 'X-a', '://a', 'Bearer ', '\\"', '%26']) {
		const before = performance.now();
		redact(part.repeat(20_000));
		expect(performance.now() - before).toBeLessThan(2_000);
	}
});
