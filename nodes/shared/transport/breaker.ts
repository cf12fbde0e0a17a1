/** Stops asking a server that is down: what is left is put off instead of failing one time-out after another. */
import { ServiceError } from './errors';
import type { Kind } from './explanation';

export type Trouble = { outcome: 'deferred' | 'failed'; reason: string; retryAfterMs?: number };

const limit = 3;

export function createBreaker() {
	let inARow = 0;
	let last: Trouble | undefined;
	let lastError: ServiceError | undefined;
	return {
		/** Set once several titles in a row found the server unavailable. */
		get open(): Trouble | undefined {
			return inARow >= limit ? last : undefined;
		},
		succeed(): void {
			inARow = 0;
		},
		/**
		 * One title failed: put off when trying again can help, failed otherwise.
		 *
		 * @throws the error itself when it is not about this title: a wrong key or address stops the whole run visibly
		 */
		fail(error: unknown): Trouble {
			if (!(error instanceof ServiceError)) throw asError(error);
			if (!error.retryable && isAboutAllTitles(error.status)) throw error;
			const { retryAfterMs } = error.details;
			last = {
				outcome: error.retryable ? 'deferred' : 'failed',
				reason: [error.message, error.description].filter(Boolean).join('. '),
				...(retryAfterMs === undefined ? {} : { retryAfterMs }),
			};
			inARow = isOutage(error) ? inARow + 1 : 0;
			return last;
		},
		/**
		 * For callers that take errors: nothing is sent any more once several requests in a row found the server
		 * unavailable, by whomever they were made.
		 *
		 * @throws what the last of them met
		 */
		async guard<T>(send: () => Promise<T>): Promise<T> {
			if (inARow >= limit && lastError) throw lastError;
			const sent = await send().catch(async (error: unknown) => {
				const failed = error instanceof ServiceError ? error : undefined;
				lastError = failed ?? lastError;
				inARow = failed && (isOutage(failed) || failed.details.kind === 'address') ? inARow + 1 : 0;
				return await Promise.reject(error);
			});
			inARow = 0;
			return sent;
		},
	};
}

export type Breaker = ReturnType<typeof createBreaker>;

/**
 * For look-ups that one title can do without.
 *
 * @throws the error itself when the key is not accepted: no other title would get an answer either
 */
export const nothingUnlessKeyRefused = async (error: unknown): Promise<undefined> =>
	error instanceof ServiceError && error.details.kind === 'credential'
		? await Promise.reject(error)
		: undefined;

const aboutOneTitle: readonly Kind[] = ['missing', 'refused', 'forbidden'];

/** That a title is not there, or is not there for now, says nothing of the next one. */
const isOutage = ({ retryable, details }: ServiceError): boolean =>
	retryable && !aboutOneTitle.includes(details.kind);

/** 200 is a web page, 3xx a redirect: the address is wrong for every title. */
const isAboutAllTitles = (status: number): boolean => status < 400 || status === 401 || status === 403;

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));
