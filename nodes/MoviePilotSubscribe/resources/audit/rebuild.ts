import { rebuild as rebuildTitles, type Found } from '../../../shared/core/ledger/rebuild';
import { flag } from '../../../shared/n8n/field';
import { describeSaving, openLedger } from '../../../shared/n8n/ledgerStore';
import { clock } from '../../../shared/transport/clock';
import { toFound } from '../../audit/inventory';
import { fetchLists } from '../../audit/serverLists';
import { once } from '../makers';

const includeCompleted = flag({
	displayName: 'Include Completed',
	name: 'includeCompleted',
	type: 'boolean',
	default: true,
	description:
		'Whether titles that MoviePilot has completed count as done for everything wished for until then, even if they were deleted since',
});

export const rebuild = once({
	name: 'Rebuild',
	value: 'rebuild',
	action: 'Rebuild the ledger from MoviePilot',
	description:
		'Fill an empty or damaged ledger with the titles that MoviePilot has subscribed, downloads or has completed',
	notice: 'Only titles come back: MoviePilot does not know which list entry or request they came from.',
	fields: { includeCompleted },
	answer: async (client, { includeCompleted: withHistory }, { context }) => {
		const store = openLedger(context);
		const lists = await fetchLists(client);
		const now = clock.now();
		const found = toFound(withHistory ? lists : { ...lists, history: [] }, now);
		const added = store.change((ledger) => rebuildTitles(ledger, found));
		const read = lists.subscriptions.length + lists.downloads.length;
		return [
			{
				...countByOutcome(added),
				alreadyKnown: new Set(found.map(({ key }) => key)).size - added.length,
				read: read + (withHistory ? lists.history.length : 0),
				sourcesKnown: false,
				...describeSaving(store),
			},
		];
	},
});

function countByOutcome(added: readonly Found[]) {
	const count = (wanted: Found['outcome']) => added.filter(({ outcome }) => outcome === wanted).length;
	return {
		added: added.length,
		subscribed: count('already_subscribed'),
		downloading: count('downloading'),
		completed: count('completed_before'),
	};
}
