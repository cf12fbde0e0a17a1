import { run } from './command';
import { writeFolder } from './fixtures';
import { inProject } from './project';

const proven = { ok: true, lost: 0, duplicates: 0, secondRunNew: 0, afterRestartNew: 3 };
const good = {
	test: 'ok tests\n7 passed, 0 failed\n',
	demo: `starting\n${JSON.stringify(proven)}\n`,
	check: '4 passed, 0 failed\n',
};

async function totalOf(logs: Partial<Record<keyof typeof good, string>>, status = 0) {
	const { folder, remove } = writeFolder(logs);
	const parts = Object.keys(good).flatMap((name, index) => [
		`${folder}/${name}`,
		...[String(name === 'check' ? status : 0), String(10 * (index + 1))],
	]);
	const total = await run('node', [inProject('test/run/total.js'), ...parts]);
	remove();
	return { status: total.status, lines: total.output.trimEnd().split('\n') };
}

describe('the end of .ci/run', () => {
	it('says how long each part took and counts the tests, the demo and the check together', async () => {
		expect(await totalOf(good)).toEqual({
			status: 0,
			lines: ['npm test 10 s, the demo 20 s, npm run check 30 s: 60 s together', '12 passed, 0 failed'],
		});
	});

	it.each([
		['the tests fail', { ...good, test: '6 passed, 1 failed\n' }, 0, '11 passed, 1 failed'],
		['the demo proves nothing', { ...good, demo: 'Killed\n' }, 0, '11 passed, 1 failed'],
		['the check fails', { ...good, check: '2 passed, 2 failed\n' }, 1, '10 passed, 2 failed'],
		['the check ends badly', good, 137, '12 passed, 1 failed'],
		['the check never began', { test: good.test, demo: good.demo }, 0, '8 passed, 1 failed'],
	])('fails when %s', async (_claim, logs, status, line) => {
		const { status: ended, lines } = await totalOf(logs, status);
		expect(ended).toBe(1);
		expect(lines.at(-1)).toBe(line);
	});
});
