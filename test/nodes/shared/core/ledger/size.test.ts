import { emptyLedger, finishedSource } from '../../../../../nodes/shared/core/ledger/ledger';
import { record } from '../../../../../nodes/shared/core/ledger/record';
import { filledLedger } from '../../../../bench/filledLedger';

describe('ten thousand finished wishes', () => {
	const ledger = filledLedger({ emptyLedger, record }, 10_000);

	it('take at most 60 bytes each in JSON, title and source together', () => {
		expect(JSON.stringify(ledger).length / 10_000).toBeLessThanOrEqual(60);
	});

	it('are all there', () => {
		for (const number of [0, 1, 9_999]) {
			expect(finishedSource(ledger, `trakt:watchlist:${1_000_000_000 + number}`)).toBeDefined();
		}
	});
});
