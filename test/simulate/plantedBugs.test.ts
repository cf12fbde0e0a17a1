import { readSources } from './n8n/modules';
import { range, wrongAmong } from './planted';
import { plantedBugs, withBug } from './plantedBugs';

const sources = readSources();

describe('the simulation notices a package that', () => {
	it.each(plantedBugs.map((bug) => [bug.name, bug] as const))(
		'%s',
		async (_name, bug) => {
			// The known ones spare the search, until a change turns those stories around.
			const seeds = new Set([...bug.seeds, ...range(1, 150)]);
			expect(await wrongAmong(withBug(sources, bug), seeds, '2')).toHaveLength(1);
		},
		60_000,
	);
});
