import { untilSearchable } from '../../../../nodes/MoviePilotSubscribe/rows/searchNow';

const now = Date.parse('2026-03-01T12:00:00Z');

describe('how long a subscription cannot be searched yet', () => {
	it.each([
		['created this second', '2026-03-01 12:00:00', 62_000],
		['half a minute old', '2026-03-01 11:59:30', 32_000],
		['half a minute old in Shanghai', '2026-03-01 19:59:30', 32_000],
		['half a minute old in Kathmandu, three quarters of an hour off', '2026-03-01 17:44:30', 32_000],
		['half a minute old in New York', '2026-03-01 06:59:30', 32_000],
		['exactly a minute old', '2026-03-01 11:59:00', 0],
		['ten minutes old', '2026-03-01 11:50:00', 0],
		['days old, at the very same minute', '2026-02-20 12:00:00', 0],
	])('is right for one %s', (_claim, createdAt, expected) => {
		expect(untilSearchable(createdAt, now)).toBe(expected);
	});

	it.each(['', 'yesterday', '2026-13-45 99:99:99'])('is unknown for %j', (createdAt) => {
		expect(untilSearchable(createdAt, now)).toBeNull();
	});
});
