/**
 * Who has a title in hand right now, within this process: between looking a title up and recording its outcome a
 * second execution must not start on it too. Lost on a restart, and meant to be: nobody has anything in hand then.
 */
import type { IExecuteFunctions } from 'n8n-workflow';
import { clock } from '../transport/clock';

/** A run that broke off never records; after this its titles are free again. */
const holdMs = 30 * 60_000;

const claims = new Map<string, { executionId: string; until: number }>();

const nameOf = (context: IExecuteFunctions, key: string) => `${context.getWorkflow().id ?? ''} ${key}`;

export const isClaimedByAnother = (context: IExecuteFunctions, key: string): boolean => {
	const claim = claims.get(nameOf(context, key));
	return claim !== undefined && claim.until > clock.now() && claim.executionId !== context.getExecutionId();
};

export function claim(context: IExecuteFunctions, keys: readonly string[]): void {
	const now = clock.now();
	for (const [name, { until }] of claims) if (until <= now) claims.delete(name);
	for (const key of keys) {
		claims.set(nameOf(context, key), { executionId: context.getExecutionId(), until: now + holdMs });
	}
}

export function releaseClaims(context: IExecuteFunctions): void {
	const executionId = context.getExecutionId();
	for (const [name, claimed] of claims) if (claimed.executionId === executionId) claims.delete(name);
}
