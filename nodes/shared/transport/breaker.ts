/** Stops asking a server that is down: what is left is put off instead of failing one time-out after another. */
import { ServiceError } from './errors';

export type Trouble = { outcome: 'deferred' | 'failed'; reason: string; retryAfterMs?: number };

const limit = 3;

export function createBreaker() {
	let inARow = 0;
	let last: Trouble | undefined;
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
			if (!error.retryable && isAboutCredential(error.status)) throw error;
			const { retryAfterMs } = error.details;
			last = {
				outcome: error.retryable ? 'deferred' : 'failed',
				reason: [error.message, error.description].filter(Boolean).join('. '),
				...(retryAfterMs === undefined ? {} : { retryAfterMs }),
			};
			inARow = error.retryable ? inARow + 1 : 0;
			return last;
		},
	};
}

export type Breaker = ReturnType<typeof createBreaker>;

/** 200 is a web page, 3xx a redirect: the address is wrong for every title. */
const isAboutCredential = (status: number): boolean => status < 400 || status === 401 || status === 403;

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));
