import { lookUp as lookUpWish, wishedKeys } from '../../../shared/core/ledger/lookUp';
import { claim, isClaimedByAnother } from '../../../shared/n8n/claims';
import { mediaItem } from '../../../shared/n8n/mediaItemFields';
import { clock } from '../../../shared/transport/clock';
import { action } from '../makers';

/** Looking up and claiming happen in one go per item, so that two executions cannot both find a title free. */
export const lookUp = action({
	name: 'Look Up',
	value: 'lookUp',
	action: 'Look up media in the ledger',
	description: 'Tell which titles are new, done, due for another try or in the hands of another run',
	notice:
		'The ledger belongs to the workflow this node is in; a polling trigger in there would overwrite it.',
	fields: { mediaItem },
	act: async ({ ledger, isSaved, setAside }, { mediaItem: item }, { context }) => {
		const found = lookUpWish(ledger, item, clock.now(), (key) => isClaimedByAnother(context, key));
		if (isSaved && (found.state === 'new' || found.state === 'due')) {
			claim(
				context,
				wishedKeys(item).map(({ key }) => key),
			);
		}
		const { seasons, nextAt, ...rest } = found;
		return [
			{
				...item,
				...(seasons === undefined ? {} : { seasons }),
				ledger: {
					...rest,
					...(nextAt === undefined ? {} : { nextAttemptAt: new Date(nextAt).toISOString() }),
					...(setAside === undefined ? {} : { damagedDataKeptAs: setAside }),
				},
			},
		];
	},
});
