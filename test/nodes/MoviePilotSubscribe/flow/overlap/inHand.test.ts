import { createInHand } from '../../../../../nodes/MoviePilotSubscribe/flow/overlap/inHand';
import { clock } from '../../../../../nodes/shared/transport/clock';

const minute = 60_000;
const start = Date.UTC(2026, 10, 22);
const at = (minutes: number) => start + minutes * minute;
const isNow = (minutes: number) => void (clock.now = () => at(minutes));

describe('what was sent without an answer', () => {
	const key = ['http://mp', 'movie:550'] as const;
	const lost = () => {
		const inHand = createInHand();
		isNow(10);
		expect(inHand.claim(...key, at(9))).toBe('taken');
		inHand.lose(...key);
		return inHand;
	};

	it('stays in hand for three minutes', () => {
		const inHand = lost();
		isNow(12.9);
		expect(inHand.claim(...key, at(12))).toBe('busy');
		expect(inHand.isAny('http://mp', () => true, Infinity)).toBe(true);
		isNow(13.1);
		expect(inHand.isAny('http://mp', () => true, Infinity)).toBe(false);
	});

	it('may have been carried out for a run that looked before, however late that acts', () => {
		const inHand = lost();
		isNow(40);
		expect(inHand.claim(...key, at(12))).toBe('done_meanwhile');
	});

	it('is free for a run that looks afterwards', () => {
		const inHand = lost();
		isNow(14);
		expect(inHand.claim(...key, at(13.5))).toBe('taken');
	});
});
