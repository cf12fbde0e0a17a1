import { sleep } from 'n8n-workflow';

/** The only place that reads the time or waits; tests replace these to jump instead of sleeping. */
export const clock = {
	/** Milliseconds since 1970. */
	now: (): number => Date.now(),
	/** `YYYY-MM-DD`, UTC. */
	today: (): string => new Date(Date.now()).toISOString().slice(0, 10),
	sleep: async (milliseconds: number): Promise<void> => await sleep(milliseconds),
	/** 0 ≤ x < 1, for jitter. */
	random: (): number => Math.random(),
};
