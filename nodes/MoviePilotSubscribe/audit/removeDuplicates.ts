/** Removing rows that MoviePilot has twice, and believing it only after reading the list again. */
import type { MoviePilot } from '../client';
import type { Breaker } from '../../shared/transport/breaker';
import type { Ending } from './repair';

export async function remove(
	client: MoviePilot,
	id: number,
	breaker: Breaker,
): Promise<Pick<Ending, 'done' | 'reason'>> {
	if (breaker.open) return { done: false, reason: breaker.open.reason };
	try {
		const { success, said } = await client.deleteSubscription(id);
		breaker.succeed();
		return success
			? { done: true, reason: `Subscription ${id} was deleted` }
			: { done: false, reason: `MoviePilot said: ${said || 'no reason'}` };
	} catch (error) {
		return { done: false, reason: breaker.fail(error).reason };
	}
}

/** MoviePilot answers "success" for a row that it did not delete as well. */
export async function readBack(client: MoviePilot, endings: Ending[], breaker: Breaker): Promise<Ending[]> {
	if (!endings.some(({ action, done }) => action === 'removeDuplicate' && done)) return endings;
	const after = await client.subscriptions().catch((error: unknown) => breaker.fail(error));
	return endings.map((ending) => {
		if (ending.action !== 'removeDuplicate' || !ending.done) return ending;
		if (!Array.isArray(after))
			return { ...ending, done: false, reason: `Deleted, but it could not be read back: ${after.reason}` };
		const isThere = after.some(({ id }) => id === ending.remove);
		return isThere
			? { ...ending, done: false, reason: 'MoviePilot said "deleted", but it is still there' }
			: ending;
	});
}
