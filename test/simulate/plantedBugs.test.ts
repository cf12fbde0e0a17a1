import { readSources } from './n8n/modules';
import { plantedBugs, withBug } from './plantedBugs';
import { tellOne } from './tellOne';

const sources = readSources();

/** @returns the first story of these that goes wrong */
async function firstWrong(ill: typeof sources, atMost: number) {
	for (let seed = 1; seed <= atMost; seed++) {
		const { violations } = await tellOne({ seed, generation: '2', sources: ill, isTold: false });
		if (violations.length > 0) return { seed, violations };
	}
	return undefined;
}

describe('the simulation notices a package that', () => {
	it.each(plantedBugs.map((bug) => [bug.name, bug] as const))(
		'%s',
		async (_name, bug) => {
			expect(await firstWrong(withBug(sources, bug), 150)).toBeDefined();
		},
		60_000,
	);
});
