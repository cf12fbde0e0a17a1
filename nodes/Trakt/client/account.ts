/** Who is connected, and how much fits on the account's watchlist. */
import { unexpectedAnswer, type Trakt } from './index';
import { z } from 'zod';
import { orNull } from '../../shared/core/values';

export type Account = {
	/** Stays the same when the person changes the name, where Trakt tells. */
	id: string;
	/** Entries the watchlist may hold; null when Trakt does not say. */
	watchlistSize: number | null;
};

const settings = z.object({
	user: z.object({ ids: z.object({ uuid: orNull.text, slug: orNull.text }) }),
	limits: z
		.object({ watchlist: z.object({ item_count: orNull.wholeNumber }) })
		.catch({ watchlist: { item_count: null } }),
});

export async function readAccount(trakt: Trakt): Promise<Account> {
	const { data } = settings.safeParse((await trakt.read('/users/settings')).body);
	const id = data && (data.user.ids.uuid ?? data.user.ids.slug);
	if (!data || !id) throw unexpectedAnswer(trakt, 'the account');
	return { id, watchlistSize: data.limits.watchlist.item_count };
}
