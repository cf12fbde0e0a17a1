import { readSources } from './n8n/modules';
import { tellOne } from './tellOne';
import { tellSome } from './tellSome';

const sources = readSources();

describe('random stories', () => {
	it('leave every wish in exactly one state and create nothing twice, in the first 30', async () => {
		const { wrong, wishes } = await tellSome(1, 30);
		expect(wrong).toEqual([]);
		expect(wishes).toBeGreaterThan(80);
	});

	it('are the same each time they are told', async () => {
		const once = await tellOne({ seed: 7, generation: '2', sources, isTold: true });
		const twice = await tellOne({ seed: 7, generation: '2', sources, isTold: true });
		expect(twice.lines).toEqual(once.lines);
		expect(once.lines.length).toBeGreaterThan(20);
	});
});
