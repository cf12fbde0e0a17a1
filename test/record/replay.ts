import { missingChanges, withChanges } from './changing';
import { cases } from './cases';
import { readRecords } from './frozen';
import { changes } from './tables';

export const records = Object.values(readRecords()).flat();
const recorded = new Map(records.map((record) => [record.id, record]));

const ENDS = ['/2.5', '/2', '/3'] as const;

/** A test file for each generation, so that several processes share them. @param end of the id; without it, all others */
export const casesOf = (end?: (typeof ENDS)[number]) =>
	cases.filter(({ id }) => (end ? id.endsWith(end) : !ENDS.some((one) => id.endsWith(one))));

export function replay(chosen: typeof cases) {
	describe('what comes out and what is asked for is what was recorded', () => {
		it.each(chosen.map((one) => [one.id, one] as const))('%s', async (id, one) => {
			const was = recorded.get(id);
			if (!was) throw new Error(`${id} has no record: node test/record/take.js`);
			const now = await one.take();
			expect(missingChanges(changes, was, now)).toEqual([]);
			const expected = withChanges(changes, was);
			expect(now).toEqual(expected);
			// The order of fields is the order of columns.
			expect(JSON.stringify(now)).toBe(JSON.stringify(expected));
		});
	});
}
