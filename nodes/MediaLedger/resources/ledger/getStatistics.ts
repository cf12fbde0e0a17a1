import { toStatistics } from '../../../shared/core/ledger/statistics';
import { pairedWithAll } from '../../../shared/n8n/executeItems';
import { openLedger } from '../../../shared/n8n/ledgerStore';
import type { Operation } from '../../../shared/n8n/operations';
import { clock } from '../../../shared/transport/clock';

export const getStatistics: Operation = {
	name: 'Get Statistics',
	value: 'getStatistics',
	action: 'Get statistics of the ledger',
	description:
		'One item with how many entries there are of each kind and outcome, and how much space they take',
	properties: [],
	execute: async (context) => {
		const { ledger, setAside } = openLedger(context);
		const statistics = toStatistics(ledger, clock.now(), (text) => Buffer.byteLength(text));
		const damaged = setAside === undefined ? {} : { damagedDataKeptAs: setAside };
		return [
			{
				json: { ...statistics, ...damaged },
				pairedItem: pairedWithAll(context),
			},
		];
	},
};
