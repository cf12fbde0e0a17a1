import { cleanEnvironment, NETWORK } from './environment';

const from = {
	PATH: '/usr/bin',
	HOME: '',
	NODE_ENV: 'test',
	NODE_OPTIONS: '--inspect',
	N8N_PORT: '1',
	npm_config_ignore_scripts: 'true',
	npm_config_legacy_peer_deps: 'true',
	npm_config_local_prefix: '/project',
	NPM_CONFIG_REGISTRY: 'http://registry.test',
	https_proxy: 'http://proxy.test',
};

describe('cleanEnvironment', () => {
	it('keeps the way to the registry and drops what a surrounding npm run or jest would change', () => {
		expect(cleanEnvironment(NETWORK, '/node24/bin/node', '/home/runtime', from)).toEqual({
			HOME: '/home/runtime',
			PATH: '/node24/bin:/usr/bin',
			NPM_CONFIG_REGISTRY: 'http://registry.test',
			https_proxy: 'http://proxy.test',
		});
	});

	it('hands n8n nothing of npm at all', () => {
		expect(cleanEnvironment([], '/node24/bin/node', '/home/runtime', from)).toEqual({
			HOME: '/home/runtime',
			PATH: '/node24/bin:/usr/bin',
		});
	});
});
