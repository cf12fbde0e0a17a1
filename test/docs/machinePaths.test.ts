import { filesIn } from '../architecture/source';
import { pages, read } from './markdown';

const shipped = ['nodes', 'credentials', 'workflows', '.ci', '.github'].flatMap((folder) =>
	filesIn(folder, /./),
);
const tests = filesIn('test', /\.(js|ts|json|mjs)$/).filter((file) => !file.endsWith('package-lock.json'));
const ofOneMachine = new RegExp(
	`(^|[^\\w.])/(${['work', 'root'].join('|')})/[\\w.-]+|\\.\\./${'shared'}/(contracts|design)`,
);

describe('files that others get', () => {
	it('name no path of one machine and nothing outside the project', () => {
		const files = [...pages(), ...shipped, ...tests];
		expect(files.length).toBeGreaterThan(50);
		expect(files.filter((file) => ofOneMachine.test(read(file)))).toEqual([]);
	});
});
