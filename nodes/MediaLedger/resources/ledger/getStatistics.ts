import { toStatistics } from '../../../shared/core/ledger/statistics';
import { clock } from '../../../shared/transport/clock';
import { once } from '../makers';

export const getStatistics = once({
	name: 'Get Statistics',
	value: 'getStatistics',
	action: 'Get statistics of the ledger',
	description:
		'One item with how many entries there are of each kind and outcome, and how much space they take',
	fields: {},
	answer: async ({ ledger, setAside }) => {
		const statistics = toStatistics(ledger, clock.now(), (text) => Buffer.byteLength(text));
		const damaged = setAside === undefined ? {} : { damagedDataKeptAs: setAside };
		return [{ ...statistics, ...damaged }];
	},
});
