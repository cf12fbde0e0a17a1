/**
 * MoviePilot searches nothing that is younger than a minute, so that it can still be edited
 * (v2.5.6 chain/subscribe.py:296-301), and says "success" all the same.
 */
const protectedMs = 60_000;

/** Times are read to the second, and two clocks are never quite the same. */
const marginMs = 2_000;

const quarterHourMs = 15 * 60_000;
const dayMs = 24 * 60 * 60_000;

/**
 * The server writes its own time and not its zone. All zones lie whole quarters of an hour from UTC, so the age is
 * known but for multiples of those: waiting a minute for nothing is the price, and it happens to one old row in fifteen.
 *
 * @param createdAt `2026-11-22 08:00:00`
 * @returns how long until it can be searched, 0 = now; null when its age cannot be told
 */
export function untilSearchable(createdAt: string, now: number): number | null {
	const created = /^\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d/.test(createdAt)
		? Date.parse(`${createdAt.slice(0, 19).replace(' ', 'T')}Z`)
		: NaN;
	if (Number.isNaN(created)) return null;
	if (Math.abs(now - created) > dayMs) return 0;
	const sinceQuarter = (((now - created) % quarterHourMs) + quarterHourMs) % quarterHourMs;
	return sinceQuarter < protectedMs ? protectedMs - sinceQuarter + marginMs : 0;
}
