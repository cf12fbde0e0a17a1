import { cases } from './cases';
import { missingChanges, staleChanges, withChanges } from './changing';
import { readRecords } from './frozen';
import { onEveryGeneration, operations } from './operations';
import { staleRenames } from './renaming';
import { changes, renames } from './tables';

const records = Object.values(readRecords()).flat();
const ids = records.map(({ id }) => id);
const recorded = new Map(records.map((record) => [record.id, record]));
const casesOfOperation = (operation: string, end = '') =>
	ids.filter((id) => id.startsWith(`${operation}/`) && id.endsWith(end));

describe('the record', () => {
	it('has every operation of 916b773', () => {
		expect(operations).toHaveLength(40);
		expect(operations.filter((operation) => casesOfOperation(operation).length < 3)).toEqual([]);
	});

	it.each(['/2.5', '/2', '/3'])('has every operation that asks a server on MoviePilot %s', (generation) => {
		const few = onEveryGeneration.filter((operation) => casesOfOperation(operation, generation).length < 3);
		expect(few).toEqual([]);
	});

	it('has one record for each case, and a case for each record', () => {
		expect([...ids].sort()).toEqual(cases.map(({ id }) => id).sort());
	});

	it('holds no secret and no port', () => {
		expect(JSON.stringify(records)).not.toMatch(/CANARY|127\.0\.0\.1|localhost:\d/);
	});
});

describe('the tables', () => {
	it('rename nothing that is not there', () => {
		expect(
			staleRenames(
				renames,
				cases.map(({ call }) => call),
			),
		).toEqual([]);
	});

	it('announce no change that changes nothing', () => {
		expect(staleChanges(changes, records)).toEqual([]);
	});
});

describe('what comes out and what is asked for is what was recorded', () => {
	it.each(cases.map((one) => [one.id, one] as const))('%s', async (id, one) => {
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
