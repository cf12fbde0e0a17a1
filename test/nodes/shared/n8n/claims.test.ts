import { claim, isClaimedByAnother, releaseClaims } from '../../../../nodes/shared/n8n/claims';
import { clock } from '../../../../nodes/shared/transport/clock';
import { minutes, start } from '../core/ledger/entries';
import { createWorkflow } from './workflowDouble';

let now = start;
beforeEach(() => {
	now = start;
	jest.spyOn(clock, 'now').mockImplementation(() => now);
});
afterEach(() => jest.restoreAllMocks());

const twoExecutions = (id: string) => {
	const workflow = createWorkflow(id);
	return [workflow.start().context, workflow.start().context];
};

describe('a claim', () => {
	it('keeps other executions away, not its own', () => {
		const [mine, other] = twoExecutions('keeps');
		claim(mine, ['movie:1', 'movie:2']);
		expect([mine, other].map((context) => isClaimedByAnother(context, 'movie:2'))).toEqual([false, true]);
		expect(isClaimedByAnother(other, 'tv:1')).toBe(false);
	});

	it('ends when its execution records', () => {
		const [mine, other] = twoExecutions('ends');
		claim(mine, ['movie:1']);
		claim(other, ['movie:2']);
		releaseClaims(mine);
		expect(isClaimedByAnother(other, 'movie:1')).toBe(false);
		expect(isClaimedByAnother(mine, 'movie:2')).toBe(true);
	});

	it('ends after half an hour, in case its execution broke off', () => {
		const [mine, other] = twoExecutions('broke off');
		claim(mine, ['movie:1']);
		now += minutes(30) - 1;
		expect(isClaimedByAnother(other, 'movie:1')).toBe(true);
		now += 1;
		expect(isClaimedByAnother(other, 'movie:1')).toBe(false);
	});

	it('lasts anew when it is made again', () => {
		const [mine, other] = twoExecutions('anew');
		claim(mine, ['movie:1']);
		now += minutes(20);
		claim(mine, ['movie:1']);
		now += minutes(20);
		expect(isClaimedByAnother(other, 'movie:1')).toBe(true);
	});

	it('holds within its workflow only: each has a ledger of its own', () => {
		const [mine] = twoExecutions('one workflow');
		const [other] = twoExecutions('another workflow');
		claim(mine, ['movie:1']);
		expect(isClaimedByAnother(other, 'movie:1')).toBe(false);
	});
});
