import { cases } from './cases';
import { staleChanges } from './changing';
import { onEveryGeneration, operations } from './operations';
import { staleRenames } from './renaming';
import { casesOf, records, replay } from './replay';
import { changes, renames } from './tables';

const ids = records.map(({ id }) => id);
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

replay(casesOf());
