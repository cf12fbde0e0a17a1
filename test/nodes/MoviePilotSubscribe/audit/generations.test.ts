import { generations } from '../generations';
import { ended, openLedgerWorld, openOf, type LedgerWorld } from './ledgerWorld';

const film = (tmdbId: number) => ({ mediaType: 'movie' as const, tmdbId });
const season = (number: number) => ({ mediaType: 'tv' as const, tmdbId: 1399, season: number });

describe.each(generations)('on MoviePilot %s', (generation) => {
	let world: LedgerWorld;
	beforeEach(async () => {
		world = await openLedgerWorld({}, generation);
	});
	afterEach(async () => await world.stop());

	it('a check sees lists and library alike, and a repair leaves nothing for the next', async () => {
		world.remember([
			ended('movie:1001', { outcome: 'deferred' }),
			ended('movie:1002', { outcome: 'deferred' }),
			ended('tv:1399:s01', { outcome: 'failed' }),
			ended('movie:1004'),
			ended('movie:1005'),
		]);
		world.state.subscriptions.seed(film(1001));
		world.state.downloads.seed(film(1002));
		world.state.library.seed(season(1));
		world.state.subscriptions.complete(world.state.subscriptions.seed(film(1005)), world.now);
		const kept = world.state.subscriptions.seed(season(2));
		const doubled = world.state.subscriptions.seed(season(2));
		const [report = {}] = (await world.ledger('check')).json;
		expect(report).toMatchObject({
			openButThere: [
				{ key: 'movie:1001', as: 'already_subscribed' },
				{ key: 'movie:1002', as: 'downloading' },
				{ key: 'tv:1399:s01', as: 'in_library' },
			],
			nowhere: [{ key: 'movie:1004' }],
			notInLedger: [{ key: 'tv:1399:s02' }],
			duplicates: [{ keep: kept.id, remove: doubled.id, isProven: true }],
		});
		const { json } = await world.ledger('repair', { dryRun: false }, [report]);
		expect(json.map(({ done }) => done)).toEqual([true, true, true, true]);
		expect(world.rows().map(({ id }) => id)).not.toContain(doubled.id);
		expect(openOf(world.stored())).toEqual({});
		const [next] = (await world.ledger('check')).json;
		expect(next?.counts).toMatchObject({ openButThere: 0, duplicates: 0, notInLedger: 1, nowhere: 1 });
	});

	it('a lost ledger is rebuilt from subscriptions, downloads and history', async () => {
		world.state.subscriptions.seed(season(2));
		world.state.downloads.seed(film(1001));
		world.state.subscriptions.complete(world.state.subscriptions.seed(film(1002)), world.now);
		const { json } = await world.ledger('rebuild');
		expect(json).toMatchObject([{ added: 3, subscribed: 1, downloading: 1, completed: 1 }]);
		expect(world.stored()?.titles).toMatchObject({
			'movie:': { '1001': expect.any(String), '1002': expect.any(String) },
			'tv:': { '1399:s02': expect.any(String) },
		});
	});
});
