import axios from 'axios';
import { startEchoServer } from '../../support/engine/echoServer';
import { loadPackage } from '../../support/engine/nodeTypes';

const engineOf = async () => await import('../../support/engine/core');

describe('a test file', () => {
	it('shares the errors, arrays and dates of node', async () => {
		const refused: unknown = await axios.get('http://127.0.0.1:1').catch((error: unknown) => error);
		expect(refused).toBeInstanceOf(Error);
		const { url, close, requests } = await startEchoServer(() => ({ json: [] }));
		await axios.get(url);
		await close();
		expect(requests).toBeInstanceOf(Array);
	});

	it('meets one n8n, also after its modules were reset', async () => {
		const { core, Container } = await engineOf();
		jest.resetModules();
		const again = await engineOf();
		expect(again.core).toBe(core);
		expect(again.Container).toBe(Container);
	});

	it('meets a package of ours that remembers nothing of before its modules were reset', async () => {
		const node = (await loadPackage()).node('mediaLedger');
		expect((await loadPackage()).node('mediaLedger').constructor).toBe(node.constructor);
		jest.resetModules();
		const engine = await import('../../support/engine/nodeTypes');
		const fresh = (await engine.loadPackage()).node('mediaLedger');
		expect(fresh.constructor.name).toBe(node.constructor.name);
		expect(fresh.constructor).not.toBe(node.constructor);
	});
});
