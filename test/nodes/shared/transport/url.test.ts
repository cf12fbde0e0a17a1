import { serverUrlExpression, toServerUrl } from '../../../../nodes/shared/transport/url';

const cases = [
	['http://192.168.1.5:5055', 'http://192.168.1.5:5055'],
	['http://192.168.1.5:5055/', 'http://192.168.1.5:5055'],
	['  https://home.example//  ', 'https://home.example'],
	['https://home.example/seerr', 'https://home.example/seerr'],
	['https://home.example/seerr/api/v1', 'https://home.example/seerr'],
	['https://home.example/api/v1/', 'https://home.example'],
	['https://home.example/API/V1', 'https://home.example'],
	['https://home.example/api', 'https://home.example'],
	['https://home.example/capi', 'https://home.example/capi'],
	['https://api.home.example', 'https://api.home.example'],
	['https://home.example/seerr/?tab=1#top', 'https://home.example/seerr'],
	['192.168.1.5:5055/api/v1', 'http://192.168.1.5:5055'],
	['https://home.example/api/v3', 'https://home.example'],
	['https://home.example/api/vnext', 'https://home.example/api/vnext'],
	['http://nas:3000/#/dashboard', 'http://nas:3000'],
	['nas:3001', 'http://nas:3001'],
	['  ', ''],
	['HTTPS://home.example', 'HTTPS://home.example'],
	['', ''],
];

/** Runs the text between `={{` and `}}`, which is plain JavaScript. */
const evaluate = (url: string): unknown =>
	Reflect.construct(Function, [
		'$credentials',
		`return (${serverUrlExpression.replace(/^=\{\{|\}\}$/g, '')});`,
	])({ url });

describe('the URL of the server', () => {
	it.each(cases)('turns %j into %j', (pasted, url) => {
		expect(toServerUrl(pasted)).toBe(url);
	});

	it.each(cases)('becomes the same in the credential test: %j → %j', (pasted, url) => {
		expect(evaluate(pasted)).toBe(url);
	});

	it.each(cases)('is left alone when it is right already: %j', (_pasted, url) => {
		expect(toServerUrl(url)).toBe(url);
	});

	it('has no closing braces inside the expression, which would end it early', () => {
		expect(serverUrlExpression.slice(3, -2)).not.toContain('}}');
	});
});
