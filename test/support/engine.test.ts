import {
	NodeConnectionTypes,
	NodeOperationError,
	type ICredentialType,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type IPollFunctions,
} from 'n8n-workflow';
import { pollNode, runNode, runWorkflow } from './engine';
import { createAdditionalData } from './engine/additionalData';
import { StoredCredentials } from './engine/credentials';
import { startEchoServer } from './engine/echoServer';
import { loadPackage } from './engine/nodeTypes';

class ProbeApi implements ICredentialType {
	name = 'probeApi';
	displayName = 'Probe API';
	properties: ICredentialType['properties'] = [
		{ displayName: 'Key', name: 'key', type: 'string', default: '' },
		{ displayName: 'Prefix', name: 'prefix', type: 'string', default: 'Key' },
	];
	authenticate: ICredentialType['authenticate'] = {
		type: 'generic',
		properties: { headers: { 'X-Probe': '={{ $credentials.prefix + " " + $credentials.key }}' } },
	};
}

class ProbeOAuth2Api implements ICredentialType {
	name = 'probeOAuth2Api';
	extends = ['oAuth2Api'];
	displayName = 'Probe OAuth2 API';
	properties: ICredentialType['properties'] = [
		{ displayName: 'Grant Type', name: 'grantType', type: 'hidden', default: 'pkce' },
		{ displayName: 'Authentication', name: 'authentication', type: 'hidden', default: 'body' },
	];
}

class Probe implements INodeType {
	description: INodeType['description'] = {
		displayName: 'Probe',
		name: 'probe',
		group: ['transform'],
		version: [1, 2],
		description: 'Fetches',
		usableAsTool: true,
		defaults: { name: 'Probe' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'probeApi' }, { name: 'probeOAuth2Api' }],
		properties: [
			{ displayName: 'URL', name: 'url', type: 'string', default: '' },
			{ displayName: 'Credential', name: 'credential', type: 'string', default: 'probeApi' },
			{ displayName: 'Suffix', name: 'suffix', type: 'string', default: 'default' },
		],
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const state = this.getWorkflowStaticData('global');
		state.runs = Number(state.runs ?? 0) + 1;
		const items: INodeExecutionData[] = [];
		for (let item = 0; item < this.getInputData().length; item++) {
			const url = this.getNodeParameter('url', item);
			if (url === '') throw new NodeOperationError(this.getNode(), 'no URL', { itemIndex: item });
			const credential = String(this.getNodeParameter('credential', item));
			const answer: unknown = await this.helpers.httpRequestWithAuthentication.call(this, credential, {
				url: `${String(url)}/${String(this.getNodeParameter('suffix', item))}`,
				json: true,
			});
			items.push({
				json: { answer: JSON.stringify(answer), version: this.getNode().typeVersion },
				pairedItem: { item },
			});
		}
		return [items];
	}
}

class ProbeTrigger implements INodeType {
	description: INodeType['description'] = {
		displayName: 'Probe Trigger',
		name: 'probeTrigger',
		group: ['trigger'],
		polling: true,
		version: 1,
		description: 'Polls',
		defaults: { name: 'Probe Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		properties: [],
	};

	async poll(this: IPollFunctions): Promise<INodeExecutionData[][] | null> {
		const state = this.getWorkflowStaticData('node');
		if (state.cursor) return null;
		state.cursor = { at: this.getActivationMode() };
		return [this.helpers.returnJsonArray([{ mode: this.getMode(), budget: this.getPollBudgetMs?.() }])];
	}
}

const types = {
	nodes: { probe: new Probe(), probeTrigger: new ProbeTrigger() },
	credentials: { probeApi: new ProbeApi(), probeOAuth2Api: new ProbeOAuth2Api() },
};
const probeApi = { probeApi: { key: 'k1' } };

describe('runNode', () => {
	it('resolves expressions per item, fills in defaults and applies the credential class', async () => {
		const server = await startEchoServer(({ url }) => ({ json: { url } }));
		const parameters = { url: server.url, suffix: '={{ $json.id }}' };
		const { outputs, error } = await runNode({
			nodeType: 'probe',
			types,
			parameters,
			credentials: probeApi,
			input: [{ id: 7 }, { id: 8 }],
		});
		await server.close();
		expect(error).toBeUndefined();
		expect(outputs).toEqual([
			[
				{ answer: '{"url":"/7"}', version: 2 },
				{ answer: '{"url":"/8"}', version: 2 },
			],
		]);
		expect(server.requests.map(({ headers }) => headers['x-probe'])).toEqual(['Key k1', 'Key k1']);
	});

	it('runs an older version of the node when asked', async () => {
		const server = await startEchoServer(() => ({ json: 1 }));
		const parameters = { url: server.url };
		const { outputs } = await runNode({
			nodeType: 'probe',
			version: 1,
			types,
			parameters,
			credentials: probeApi,
		});
		await server.close();
		expect(outputs[0]?.[0]).toMatchObject({ version: 1 });
		expect(server.requests[0]?.url).toBe('/default');
	});

	it('keeps static data from run to run', async () => {
		const first = await runNode({ nodeType: 'probe', types, credentials: probeApi });
		const second = await runNode({
			nodeType: 'probe',
			types,
			credentials: probeApi,
			staticData: first.staticData,
		});
		expect(second.staticData).toEqual({ global: { runs: 2 } });
	});

	it('reports the node error and ends the run as failed', async () => {
		const { error, status, outputs } = await runNode({ nodeType: 'probe', types, credentials: probeApi });
		expect(error).toMatchObject({ name: 'NodeOperationError', message: 'no URL' });
		expect(status).toBe('error');
		expect(outputs).toEqual([]);
	});

	it('passes its input on, as n8n does, when a node that should continue throws all the same', async () => {
		const options = { nodeType: 'probe', types, credentials: probeApi, input: [{ id: 1 }] };
		expect((await runNode({ ...options, continueOnFail: true })).outputs).toEqual([[{ id: 1 }]]);
		expect((await runNode(options)).outputs).toEqual([]);
	});

	it('refuses a credential the test did not give', async () => {
		const { error } = await runNode({ nodeType: 'probe', types, parameters: { url: 'http://127.0.0.1:9' } });
		expect(error).toMatchObject({ message: expect.stringContaining('credentials') });
	});
});

describe('OAuth2', () => {
	const stored = (url: string) => ({
		probeOAuth2Api: {
			clientId: 'id',
			clientSecret: 'secret',
			accessTokenUrl: `${url}/token`,
			oauthTokenData: { access_token: 'old', refresh_token: 'r1', token_type: 'Bearer' },
		},
	});

	it('refreshes once on a 401, repeats the request and stores the rotated token', async () => {
		const server = await startEchoServer(({ url, headers }) => {
			if (url === '/token')
				return { json: { access_token: 'new', refresh_token: 'r2', token_type: 'Bearer' } };
			return headers.authorization === 'Bearer new' ? { json: 'fine' } : { status: 401, json: {} };
		});
		const parameters = { url: server.url, credential: 'probeOAuth2Api' };
		const { outputs, credentials, error } = await runNode({
			nodeType: 'probe',
			types,
			parameters,
			credentials: stored(server.url),
		});
		await server.close();
		expect(error).toBeUndefined();
		expect(outputs[0]).toHaveLength(1);
		expect(server.requests.map(({ url }) => url)).toEqual(['/default', '/token', '/default']);
		expect(new URLSearchParams(server.requests[1]?.body).get('refresh_token')).toBe('r1');
		expect(credentials.probeOAuth2Api.oauthTokenData).toMatchObject({
			access_token: 'new',
			refresh_token: 'r2',
		});
	});

	it('asks for a new connection when the refresh token is dead', async () => {
		const server = await startEchoServer(({ url }) =>
			url === '/token' ? { status: 400, json: { error: 'invalid_grant' } } : { status: 401, json: {} },
		);
		const parameters = { url: server.url, credential: 'probeOAuth2Api' };
		const { error } = await runNode({
			nodeType: 'probe',
			types,
			parameters,
			credentials: stored(server.url),
		});
		await server.close();
		expect(error.message).toContain('needs to be reconnected');
	});
});

describe('runWorkflow', () => {
	it('runs several nodes, each with the items of the one before', async () => {
		const server = await startEchoServer(({ url }) => ({ json: { url } }));
		const node = (name: string, suffix: string) => ({
			...{ id: name, name, type: 'probe', typeVersion: 2, position: [0, 0] },
			parameters: { url: server.url, suffix },
		});
		const workflow = {
			nodes: [node('A', 'a'), node('B', '={{ $json.answer.length }}')],
			connections: { A: { main: [[{ node: 'B', type: 'main', index: 0 }]] } },
		};
		const { itemsOfNode, status } = await runWorkflow({ workflow, types, credentials: probeApi });
		await server.close();
		expect(status).toBe('success');
		expect(itemsOfNode('B')[0]?.[0]?.json).toMatchObject({ answer: '{"url":"/12"}' });
	});
});

describe('pollNode', () => {
	it('polls with a real poll context and keeps the cursor', async () => {
		const first = await pollNode({ nodeType: 'probeTrigger', types, budgetMs: 1234 });
		expect(first.error).toBeUndefined();
		expect(first.outputs).toEqual([[{ mode: 'trigger', budget: 1234 }]]);
		expect(first.staticData).toEqual({ 'node:Probe Trigger': { cursor: { at: 'activate' } } });
		const second = await pollNode({ nodeType: 'probeTrigger', types, staticData: first.staticData });
		expect(second.outputs).toBeNull();
	});

	it('tells the editor test run from production', async () => {
		const { outputs } = await pollNode({
			nodeType: 'probeTrigger',
			types,
			mode: 'manual',
			activation: 'manual',
		});
		expect(outputs).toEqual([[{ mode: 'manual', budget: 300_000 }]]);
	});
});

it('loads the nodes of this package through n8n’s own loader', async () => {
	const { error } = await runNode({ nodeType: 'trakt', parameters: {} });
	expect(error).toBeDefined();
	expect(String(error)).not.toContain('Unrecognized');
});

it('throws for what it does not provide instead of answering something', async () => {
	const credentials = new StoredCredentials(await loadPackage(), {});
	const data = createAdditionalData(credentials, 'trigger', {});
	expect(() => data.executeWorkflow).toThrow('executeWorkflow is not provided');
	await expect(credentials.getCredentials({ id: '1', name: 'x' }, 'x')).rejects.toThrow('not provided');
});
