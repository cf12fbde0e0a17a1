/**
 * What this process is creating or has just created. MoviePilot looks before it inserts but holds no lock and has
 * no unique index, so two runs that overlap would otherwise make two rows, or announce the same title twice.
 */
import { clock } from '../../shared/transport/clock';

const keepMs = 10 * 60_000;

type Creation = { startedAt: number; finishedAt: number | null };

const creations = new Map<string, Creation>();

const keyOf = (server: string, mediaKey: string) => `${server} ${mediaKey}`;

export type Claim = 'taken' | 'busy' | 'created_meanwhile';

/** @param listedAt when the caller last read the list of subscriptions (ms) */
export function claimCreation(server: string, mediaKey: string, listedAt: number): Claim {
	const now = clock.now();
	for (const [key, { startedAt }] of creations) if (startedAt < now - keepMs) creations.delete(key);
	const other = creations.get(keyOf(server, mediaKey));
	if (other && other.finishedAt === null) return 'busy';
	if (other?.finishedAt && other.finishedAt >= listedAt) return 'created_meanwhile';
	creations.set(keyOf(server, mediaKey), { startedAt: now, finishedAt: null });
	return 'taken';
}

export function finishCreation(server: string, mediaKey: string, created: boolean): void {
	const key = keyOf(server, mediaKey);
	const creation = creations.get(key);
	if (creation && created) creation.finishedAt = clock.now();
	else creations.delete(key);
}

/** Whether this process made that row, or is making it: then it is no stray, whoever asks. */
export const isBeingCreated = (server: string, mediaKey: string): boolean =>
	creations.has(keyOf(server, mediaKey));
