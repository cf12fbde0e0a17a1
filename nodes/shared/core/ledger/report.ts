/** The report of a check: what one node writes and another, later, acts on. */
import { z } from 'zod';
import { outcomes } from '../outcome';
import type { Parsed } from '../values';
import type { Findings } from './check';
import { parseMediaKey } from '../mediaKey';

const key = z.string().refine(parseMediaKey);
const recorded = { key, outcome: z.enum(outcomes), recordedAt: z.string().datetime() };
const as = z.enum(['already_subscribed', 'downloading', 'in_library']);

const report = z.object({
	report: z.literal('ledger check'),
	version: z.literal(1),
	checkedAt: z.string().datetime(),
	nowhere: z.array(z.object(recorded)),
	openButThere: z.array(z.object({ ...recorded, sourceId: z.string(), title: z.string(), as })),
	duplicates: z.array(
		z.object({
			...{ key, title: z.string(), reason: z.string(), isProven: z.boolean() },
			...{ keep: z.number().int(), remove: z.number().int() },
		}),
	),
	library: z.object({ found: z.number().int() }).passthrough(),
});

/** The part of a report that can be acted on. */
export type Report = z.infer<typeof report>;

export type LibraryLook = {
	/** Null when nothing had to be looked up. */
	mediaServers: number | null;
	lookedUp: number;
	/** Complete or in part. With none at all, the media server may have been out of reach. */
	found: number;
	/** Recognised by nobody, or asked while the server was in trouble. */
	undecided: number;
	/** Beyond the limit. */
	notLookedUp: number;
};

export const toReport = (findings: Findings, library: LibraryLook, now: number) => ({
	report: 'ledger check' as const,
	version: 1 as const,
	checkedAt: new Date(now).toISOString(),
	counts: {
		nowhere: findings.nowhere.length,
		notInLedger: findings.notInLedger.length,
		openButThere: findings.openButThere.length,
		duplicates: findings.duplicates.length,
		stale: findings.stale.length,
	},
	library: { ...library },
	...findings,
});

/** The world moves on: what was seen longer ago is looked at again rather than acted on. */
const validForMs = 24 * 60 * 60_000;

/** @param now ms since 1970 */
export function parseReport(value: unknown, now: number): Parsed<Report> {
	const parsed = report.safeParse(value);
	if (!parsed.success) return { ok: false, problem: 'This is not the report of a ledger check' };
	const age = now - Date.parse(parsed.data.checkedAt);
	if (age > validForMs || age < -validForMs)
		return { ok: false, problem: `This report is of ${parsed.data.checkedAt}: check again before repairing` };
	return { ok: true, value: parsed.data };
}
