import { tellSome } from './tellSome';

describe('150 random stories', () => {
	it('leave every wish in exactly one state and create nothing twice', async () => {
		const { wrong, wishes } = await tellSome(1, 150);
		expect(wrong).toEqual([]);
		expect(wishes).toBeGreaterThan(400);
	}, 180_000);
});
