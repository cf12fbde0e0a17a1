import type { IDataObject } from 'n8n-workflow';
import { lookUp as lookUpWish, wishedKeys } from '../../../shared/core/ledger/lookUp';
import type { MediaItem } from '../../../shared/core/media';
import { claim, isClaimedByAnother } from '../../../shared/n8n/claims';
import { executeItems } from '../../../shared/n8n/executeItems';
import { openLedger } from '../../../shared/n8n/ledgerStore';
import { mediaItemFields, readMediaItem } from '../../../shared/n8n/mediaItemFields';
import type { Operation } from '../../../shared/n8n/operations';
import { clock } from '../../../shared/transport/clock';

const toJson = (item: MediaItem): IDataObject => ({ ...item });

/** Looking up and claiming happen in one go per item, so that two executions cannot both find a title free. */
export const lookUp: Operation = {
	name: 'Look Up',
	value: 'lookUp',
	action: 'Look up media in the ledger',
	description: 'Tell which titles are new, done, due for another try or in the hands of another run',
	notice:
		'The ledger belongs to the workflow this node is in; a polling trigger in there would overwrite it.',
	properties: mediaItemFields,
	execute: async (context) => {
		const { ledger, isSaved, setAside } = openLedger(context);
		return await executeItems(context, async (index) => {
			const item = readMediaItem(context, index);
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
					...toJson(item),
					...(seasons === undefined ? {} : { seasons }),
					ledger: {
						...rest,
						...(nextAt === undefined ? {} : { nextAttemptAt: new Date(nextAt).toISOString() }),
						...(setAside === undefined ? {} : { damagedDataKeptAs: setAside }),
					},
				},
			];
		});
	},
};
