import { finishedTitle } from '../../../../nodes/shared/core/ledger/ledger';
import { openLedger } from '../../../../nodes/shared/n8n/ledgerStore';
import { clock } from '../../../../nodes/shared/transport/clock';
import { film, minutes, outcomeOf, retryOf, start } from '../core/ledger/entries';
import { createWorkflow } from './workflowDouble';

const KEY = 'mediaRequestsLedger';
const bounds = { retentionDays: 730, maxEntries: 100_000 };

let now = start;
beforeEach(() => {
	now = start;
	jest.spyOn(clock, 'now').mockImplementation(() => now);
	jest.spyOn(clock, 'random').mockImplementation(() => 0);
	jest.spyOn(clock, 'today').mockImplementation(() => '2026-11-01');
});
afterEach(() => jest.restoreAllMocks());

const filmOutcome = (number: number) =>
	outcomeOf({ mediaKey: `movie:${number}`, sourceIds: [film({ sourceId: `a:${number}` }).sourceId] });
const titlesOf = (stored: Record<string, { titles: Record<string, object> }>) =>
	Object.keys(stored[KEY]?.titles['movie:'] ?? {});
type Execution = ReturnType<ReturnType<typeof createWorkflow>['start']>;
const recordIn = ({ context }: Execution, ...numbers: number[]) =>
	openLedger(context).write(numbers.map(filmOutcome), bounds);

describe('the ledger', () => {
	it('is there again in the next execution', () => {
		const workflow = createWorkflow('again');
		const first = workflow.start();
		recordIn(first, 1);
		first.end();
		expect(finishedTitle(openLedger(workflow.start().context).ledger, 'movie:1')?.outcome).toBe('subscribed');
	});

	it('is not written by looking', () => {
		const workflow = createWorkflow('looking');
		const execution = workflow.start();
		openLedger(execution.context);
		execution.end();
		expect(workflow.stored()).toEqual({});
	});

	it('is kept within its bounds', () => {
		const workflow = createWorkflow('bounds');
		const execution = workflow.start();
		openLedger(execution.context).write([1, 2, 3].map(filmOutcome), { retentionDays: 0, maxEntries: 4 });
		execution.end();
		const { sources, titles } = workflow.stored()[KEY];
		const shelves: object[] = [...Object.values<object>(sources), ...Object.values<object>(titles)];
		expect(shelves.flatMap((shelf) => Object.keys(shelf))).toHaveLength(4);
	});

	it('leaves other data of the workflow alone', () => {
		const workflow = createWorkflow('others', { mine: { a: 1 } });
		const execution = workflow.start();
		recordIn(execution, 1);
		execution.end();
		expect(workflow.stored()).toMatchObject({ mine: { a: 1 } });
	});
});

describe('two executions of one process', () => {
	it('that overlap both keep their entries, whoever ends last', () => {
		for (const order of ['first', 'second']) {
			const workflow = createWorkflow(`overlap-${order}`);
			const [first, second] = [workflow.start(), workflow.start()];
			recordIn(first, 1);
			recordIn(second, 2);
			for (const execution of order === 'first' ? [second, first] : [first, second]) execution.end();
			const kept = titlesOf(workflow.stored());
			// The one that ends last wins the column. If it wrote first, the entries of the other come with the next run.
			const next = workflow.start();
			recordIn(next, 3);
			next.end();
			expect(kept).toContain(order === 'first' ? '1' : '2');
			expect(titlesOf(workflow.stored())).toEqual(['1', '2', '3']);
		}
	});

	it('lose nothing of many that started at once', () => {
		const workflow = createWorkflow('many');
		const executions = Array.from({ length: 20 }, () => workflow.start());
		executions.forEach((execution, number) => {
			recordIn(execution, number);
			execution.end();
		});
		expect(titlesOf(workflow.stored())).toHaveLength(20);
	});

	it('lose nothing when one of them takes an hour', () => {
		const workflow = createWorkflow('slow');
		const slow = workflow.start();
		const quick = workflow.start();
		recordIn(quick, 1);
		quick.end();
		now += minutes(60);
		recordIn(slow, 2);
		slow.end();
		expect(titlesOf(workflow.stored())).toEqual(['1', '2']);
	});

	it('see each other’s entries before either is stored', () => {
		const workflow = createWorkflow('seeing');
		const [first, second] = [workflow.start(), workflow.start()];
		recordIn(first, 1);
		expect(finishedTitle(openLedger(second.context).ledger, 'movie:1')).toBeDefined();
	});

	it('of different workflows keep their ledgers apart', () => {
		const [one, other] = [createWorkflow('one'), createWorkflow('other')];
		recordIn(one.start(), 1);
		expect(finishedTitle(openLedger(other.start().context).ledger, 'movie:1')).toBeUndefined();
	});

	it('are remembered for two hours, not for ever', () => {
		const workflow = createWorkflow('memory');
		recordIn(workflow.start(), 1);
		const isKnown = () => finishedTitle(openLedger(workflow.start().context).ledger, 'movie:1') !== undefined;
		now += minutes(120);
		expect(isKnown()).toBe(true);
		now += 1;
		expect(isKnown()).toBe(false);
	});
});

describe('a run by hand', () => {
	it('says that it is not saved, and a run of another workflow says that it is', () => {
		const workflow = createWorkflow('hand');
		expect(openLedger(workflow.start('manual').context).isSaved).toBe(false);
		expect(openLedger(workflow.start('integrated').context).isSaved).toBe(true);
		expect(openLedger(workflow.start('trigger').context).isSaved).toBe(true);
	});

	it('sees its own entries and leaves nothing behind for later runs', () => {
		const workflow = createWorkflow('traceless');
		const manual = workflow.start('manual');
		recordIn(manual, 1);
		expect(finishedTitle(openLedger(manual.context).ledger, 'movie:1')).toBeDefined();
		manual.end();
		const next = workflow.start();
		recordIn(next, 2);
		next.end();
		expect(titlesOf(workflow.stored())).toEqual(['2']);
	});
});

describe('damaged data', () => {
	const damaged = { version: 1, sources: {}, titles: { 'movie:': { '7': 'svabc', '8': 9 } }, open: {} };

	it('is set aside under another key, and what is readable of it is used', () => {
		const workflow = createWorkflow('damaged', { [KEY]: damaged });
		const execution = workflow.start();
		const store = openLedger(execution.context);
		expect(store.setAside).toBe(`${KEY}_damaged_2026-11-01`);
		store.write([filmOutcome(1)], bounds);
		execution.end();
		expect(workflow.stored()[`${KEY}_damaged_2026-11-01`]).toEqual(damaged);
		expect(titlesOf(workflow.stored())).toEqual(['1', '7']);
	});

	it('is set aside even by an execution that only looks', () => {
		const workflow = createWorkflow('looked', { [KEY]: 'scrambled' });
		const execution = workflow.start();
		openLedger(execution.context);
		execution.end();
		expect(workflow.stored()).toEqual({ [KEY]: 'scrambled', [`${KEY}_damaged_2026-11-01`]: 'scrambled' });
	});

	it('is set aside once, however often it is read', () => {
		const workflow = createWorkflow('once', { [KEY]: damaged });
		const { context } = workflow.start();
		expect([openLedger(context).setAside, openLedger(context).setAside]).toEqual([
			`${KEY}_damaged_2026-11-01`,
			`${KEY}_damaged_2026-11-01`,
		]);
	});

	it('does not replace what was set aside before on the same day', () => {
		const before = { [KEY]: damaged, [`${KEY}_damaged_2026-11-01`]: 'an older one' };
		const workflow = createWorkflow('twice', before);
		const execution = workflow.start();
		expect(openLedger(execution.context).setAside).toBe(`${KEY}_damaged_2026-11-01_2`);
		execution.end();
		expect(workflow.stored()).toEqual({ ...before, [`${KEY}_damaged_2026-11-01_2`]: damaged });
	});

	it('with open wishes keeps the readable ones open', () => {
		const open = { 'a:1': { 'movie:5': retryOf() }, 'a:2': { 'movie:6': { outcome: 'failed' } } };
		const workflow = createWorkflow('open', { [KEY]: { ...damaged, open } });
		expect(openLedger(workflow.start().context).ledger.open['a:1']).toEqual(open['a:1']);
	});

	it('is nothing that a sound ledger is taken for', () => {
		const workflow = createWorkflow('sound');
		const first = workflow.start();
		recordIn(first, 1);
		first.end();
		expect(openLedger(workflow.start().context).setAside).toBeUndefined();
	});
});
