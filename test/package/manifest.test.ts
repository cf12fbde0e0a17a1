import { builtFiles, manifest, readText } from './packed';

const packageJson = manifest();

describe('package.json', () => {
	it('has no dependencies of its own, and only n8n-workflow as a peer', () => {
		expect(packageJson.dependencies).toBeUndefined();
		expect(packageJson.optionalDependencies).toBeUndefined();
		expect(packageJson.bundledDependencies ?? packageJson.bundleDependencies).toBeUndefined();
		expect(packageJson.peerDependencies).toEqual({ 'n8n-workflow': '*' });
	});

	it('overrides nothing', () => {
		expect(packageJson.overrides).toBeUndefined();
		expect(packageJson.resolutions).toBeUndefined();
	});

	it('runs nothing when it is installed', () => {
		const onInstall = [
			'install',
			'postinstall',
			'postprepare',
			'preinstall',
			'prepare',
			'prepublish',
			'preprepare',
		];
		expect(Object.keys(packageJson.scripts).filter((name) => onInstall.includes(name))).toEqual([]);
	});

	it('publishes dist alone', () => {
		expect(packageJson.files).toEqual(['dist']);
		expect(packageJson.private).toBeUndefined();
		expect(packageJson.main).toBeUndefined();
	});

	it('is what n8n calls a community package, in strict mode', () => {
		expect(packageJson.name).toMatch(/^n8n-nodes-/);
		expect(packageJson.keywords).toContain('n8n-community-node-package');
		expect(packageJson.license).toBe('MIT');
		expect(packageJson.n8n).toMatchObject({ n8nNodesApiVersion: 1, strict: true });
	});

	it('registers every node and every credential there is', () => {
		const { nodes, credentials } = builtFiles();
		expect([...packageJson.n8n.nodes].sort()).toEqual(nodes);
		expect([...packageJson.n8n.credentials].sort()).toEqual(credentials);
	});
});

describe('the linter', () => {
	it('runs with the original settings, as strict mode demands', () => {
		const lines = readText('eslint.config.mjs')
			.split('\n')
			.filter((line: string) => line !== '');
		expect(lines).toEqual(["import { config } from '@n8n/node-cli/eslint';", 'export default config;']);
	});
});

describe('the changelog', () => {
	it('has a section for the current version', () => {
		expect(readText('CHANGELOG.md')).toContain(`## [${packageJson.version}]`);
	});
});
