/** What goes into a subscription and how it ends. */
import type { Outcome } from '../../../shared/core/outcome';
import type { Identified } from '../../../shared/core/unit';
import type { Trouble } from '../../../shared/transport/breaker';
import type { SubscriptionOptions, SubscriptionRow } from '../../client/model';

export type Ending = {
	outcome: Outcome;
	reason: string;
	subscriptionId: number | null;
	retryAfterMs?: number;
};

export type SubscribeOptions = SubscriptionOptions & {
	paused?: boolean;
	/** Takes the place of `resolution` for wishes in 4K. */
	resolution4k?: string;
};

/** Titles MoviePilot knows for it come in handy where a bare name parses to nothing (`1917`, `[REC]`). */
export type Subscribable = { unit: Identified; otherTitles: readonly string[]; options: SubscribeOptions };

/** What the server said it made; `existed` when it said that the row was there before. */
export type Made = {
	id: number | null;
	existed: boolean;
	/** Why its answer never came; it may have done it all the same. */
	trouble?: Trouble;
};

/** The subscriptions before the first was created and after the last, and when those lists were asked for (ms). */
export type Lists = {
	before: readonly SubscriptionRow[];
	listedAt: number;
	after: readonly SubscriptionRow[];
	readAt: number;
};
