import { pause } from '../../../../nodes/shared/n8n/pause';
import { clock } from '../../../../nodes/shared/transport/clock';

describe('a pause', () => {
	let slept: number[];
	beforeEach(() => {
		slept = [];
		clock.sleep = async (milliseconds) => await Promise.resolve(void slept.push(milliseconds));
	});

	it('lasts as long as asked for, in slices', async () => {
		await pause(12_500, () => false);
		expect(slept).toEqual([5_000, 5_000, 2_500]);
	});

	it('is over within a slice once the run was stopped', async () => {
		await pause(600_000, () => slept.length >= 2);
		expect(slept).toEqual([5_000, 5_000]);
	});
});
