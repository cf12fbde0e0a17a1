/** Who is connected, and how much fits on the account's watchlist. */
import { unexpectedAnswer, type Trakt } from '.';
import { parseWholeNumber } from '../../shared/core/parseMedia';
import { isRecord } from '../../shared/transport/answer';

export type Account = {
	/** Stays the same when the person changes the name, where Trakt tells. */
	id: string;
	/** Entries the watchlist may hold; null when Trakt does not say. */
	watchlistSize: number | null;
};

export async function readAccount(trakt: Trakt): Promise<Account> {
	const { body } = await trakt.read('/users/settings');
	const id = isRecord(body) ? idOf(body.user) : undefined;
	if (!isRecord(body) || id === undefined) throw unexpectedAnswer(trakt, 'the account');
	const limits = isRecord(body.limits) && isRecord(body.limits.watchlist) ? body.limits.watchlist : {};
	return { id, watchlistSize: parseWholeNumber(limits.item_count) ?? null };
}

function idOf(user: unknown): string | undefined {
	const ids = isRecord(user) && isRecord(user.ids) ? user.ids : {};
	return [ids.uuid, ids.slug].filter((id) => typeof id === 'string').find((id) => id !== '');
}
