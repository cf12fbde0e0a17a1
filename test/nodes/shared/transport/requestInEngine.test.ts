import {
	NodeConnectionTypes,
	type ICredentialType,
	type IExecuteFunctions,
	type IHttpRequestMethods,
	type INodeType,
} from 'n8n-workflow';
import { evenly } from '../../../../nodes/shared/core/pace';
import { clock } from '../../../../nodes/shared/transport/clock';
import { createSend, type Service } from '../../../../nodes/shared/transport/request';
import { runNode } from '../../../support/engine';
import { itemByItem } from '../../../support/itemByItem';
import { startEchoServer } from '../../../support/engine/echoServer';
import { startScriptedServer } from './scriptedServer';

// n8n-core's own helpers: they wrap what axios throws, sign requests and renew tokens.

const canary = 'CANARY-key-8f2a77e0';

class KeyApi implements ICredentialType {
	name = 'keyApi';
	displayName = 'Key API';
	properties: ICredentialType['properties'] = [
		{ displayName: 'Key', name: 'apiKey', type: 'string', typeOptions: { password: true }, default: '' },
	];
	authenticate: ICredentialType['authenticate'] = {
		type: 'generic',
		properties: { headers: { 'X-Api-Key': '={{ $credentials.apiKey }}' } },
	};
}

class LoginOAuth2Api implements ICredentialType {
	name = 'loginOAuth2Api';
	extends = ['oAuth2Api'];
	displayName = 'Login OAuth2 API';
	properties: ICredentialType['properties'] = [
		{ displayName: 'Grant Type', name: 'grantType', type: 'hidden', default: 'pkce' },
		{ displayName: 'Authentication', name: 'authentication', type: 'hidden', default: 'body' },
	];
}

type TestService = Partial<Service> & { baseUrl: string };

class Sender implements INodeType {
	description: INodeType['description'] = {
		displayName: 'Sender',
		name: 'sender',
		group: ['transform'],
		version: 1,
		description: 'Sends one request per item',
		usableAsTool: true,
		defaults: { name: 'Sender' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'keyApi' }, { name: 'loginOAuth2Api' }],
		properties: [],
	};

	execute: INodeType['execute'];

	constructor(service: TestService, method: IHttpRequestMethods) {
		this.execute = async function () {
			return [await itemByItem(this, async () => await sendOnce(this, service, method))];
		};
	}
}

async function sendOnce(context: IExecuteFunctions, service: TestService, method: IHttpRequestMethods) {
	const send = createSend(context, {
		...{
			name: 'Server',
			credentialType: 'keyApi',
			headers: {},
			secrets: [canary],
			pace: { reads: evenly(1000) },
		},
		explanations: [],
		...service,
	});
	const { status, body } = await send({
		method,
		path: '/x',
		...(method === 'GET' ? {} : { body: { a: 1 } }),
	});
	return [{ status, answered: JSON.stringify(body) }];
}

const run = async (
	service: TestService,
	method: IHttpRequestMethods = 'GET',
	credentials: Parameters<typeof runNode>[0]['credentials'] = { keyApi: { apiKey: canary } },
) => {
	const types = {
		nodes: { sender: new Sender(service, method) },
		credentials: { keyApi: new KeyApi(), loginOAuth2Api: new LoginOAuth2Api() },
	};
	const { outputs, error, credentials: stored } = await runNode({ nodeType: 'sender', types, credentials });
	return { json: outputs[0]?.[0], error, stored, everything: JSON.stringify({ outputs, error }) };
};

type Server = Awaited<ReturnType<typeof startScriptedServer>>;
let server: Server;
let others: Server[] = [];
const startAnother = async (): Promise<Server> => {
	const another = await startScriptedServer();
	others.push(another);
	return another;
};
beforeEach(async () => {
	server = await startScriptedServer();
	jest.spyOn(clock, 'sleep').mockResolvedValue();
});
afterEach(async () => {
	jest.restoreAllMocks();
	await Promise.all([server, ...others].map(async (each) => await each.stop()));
	others = [];
});

const cutOff = { body: { long: 'x'.repeat(100) }, truncate: true } as const;

describe('through n8n’s own helpers', () => {
	it('an answer arrives with its status', async () => {
		server.answers({ status: 201, body: { a: 1 } });
		expect((await run({ baseUrl: server.url })).json).toEqual({ status: 201, answered: '{"a":1}' });
		expect(server.requests[0]?.headers['x-api-key']).toBe(canary);
	});

	it.each([
		['429', { status: 429, headers: { 'Retry-After': '1' } }],
		['a bad gateway', { status: 502, text: '<html>' }],
		['a reset', { reset: true }],
		['an answer that is cut off', cutOff],
	] as const)('a read is repeated after %s', async (_claim, step) => {
		server.answers(step, { body: { fine: true } });
		expect((await run({ baseUrl: server.url })).json).toEqual({ status: 200, answered: '{"fine":true}' });
		expect(server.requests).toHaveLength(2);
	});

	it.each([
		['a reset', { reset: true }],
		['an answer that is cut off', cutOff],
		['a bad gateway', { status: 502 }],
	] as const)('a write is sent once and fails after %s', async (_claim, step) => {
		server.answers(step);
		const { error } = await run({ baseUrl: server.url }, 'POST');
		expect(server.requests).toHaveLength(1);
		expect(error.message).toMatch(/^Server (did not answer|is not available right now)/);
	});

	it('a closed port is explained, for a write too', async () => {
		await server.stop();
		const { error } = await run({ baseUrl: server.url }, 'POST');
		expect(error.message).toBe('Server refused the connection');
		expect(clock.sleep).toHaveBeenCalledTimes(2);
	});

	it('a redirect is not followed', async () => {
		const stranger = await startAnother();
		server.answers({ status: 307, headers: { Location: `${stranger.url}/x` } });
		const { error } = await run({ baseUrl: server.url });
		expect([error.message, stranger.requests]).toEqual(['Server redirects to another address (307)', []]);
	});

	it('a refusal keeps the server’s words and status, and shows no key', async () => {
		server.answers({ status: 403, body: { message: `bad key ${canary}` } });
		const { error, everything } = await run({ baseUrl: server.url });
		expect([error.message, error.description, error.httpCode]).toEqual([
			'Server does not accept the credential (403)',
			'Check the key in the credential. Server said: bad key •••',
			'403',
		]);
		expect(everything).not.toContain('CANARY');
	});

	it('a 401 is not repeated for a service without a login to renew', async () => {
		server.answers({ status: 401 });
		expect((await run({ baseUrl: server.url })).error.httpCode).toBe('401');
		expect(server.requests).toHaveLength(1);
	});
});

describe('a login of OAuth2', () => {
	const login = (url: string) => ({
		loginOAuth2Api: {
			clientId: 'id',
			clientSecret: 'not-so-secret',
			accessTokenUrl: `${url}/token`,
			oauthTokenData: { access_token: 'old', refresh_token: 'r1', token_type: 'Bearer' },
		},
	});
	const withLogin = async (accepts: (authorization: unknown) => boolean) => {
		const echo = await startEchoServer(({ url, headers }) => {
			if (url === '/token')
				return { json: { access_token: 'new', refresh_token: 'r2', token_type: 'Bearer' } };
			return accepts(headers.authorization) ? { json: { fine: true } } : { status: 401, json: {} };
		});
		const service = { baseUrl: echo.url, credentialType: 'loginOAuth2Api', renewsLoginOn: [401] };
		const result = await run(service, 'GET', login(echo.url));
		await echo.close();
		return { ...result, urls: echo.requests.map(({ url }) => url) };
	};

	it('is renewed on 401 and the request repeated', async () => {
		const { json, urls, stored } = await withLogin((authorization) => authorization === 'Bearer new');
		expect(json).toEqual({ status: 200, answered: '{"fine":true}' });
		expect(urls).toEqual(['/x', '/token', '/x']);
		expect(stored.loginOAuth2Api.oauthTokenData.access_token).toBe('new');
	});

	it('that is refused even when new fails with 401, and is renewed once', async () => {
		const { error, urls } = await withLogin(() => false);
		expect(error.httpCode).toBe('401');
		expect(urls.filter((url) => url === '/token')).toHaveLength(1);
	});
});
