import { Trakt } from '../../../../nodes/Trakt/Trakt.node';
import { TraktTrigger } from '../../../../nodes/Trakt/TraktTrigger.node';
import { openRig } from '../rig';
import { useSimulatedTime } from '../simulatedTime';

let rig: Awaited<ReturnType<typeof openRig>>;
beforeEach(async () => {
	rig = await openRig();
	useSimulatedTime(rig.clock);
	rig.state.watchlist.add({ type: 'movie', traktId: 1 });
});
afterEach(async () => await rig.stop());

const node = new Trakt();
const list = { resource: 'watchlist', operation: 'getAll' };
const refuse = (seconds: number) =>
	rig.api.faults.add({ path: /./, status: 429, headers: { 'Retry-After': String(seconds) } });

describe('TRAKT11 · a 429 with a long Retry-After', () => {
	it.each<[string, () => Promise<unknown>]>([
		['the next execution', async () => await rig.execute(node, list)],
		[
			'a node that writes',
			async () =>
				await rig.execute(node, { ...list, operation: 'add' }, [{ mediaType: 'movie', ids: { trakt: 2 } }]),
		],
		['a poll of the trigger', async () => await rig.poller(new TraktTrigger(), {}).poll()],
	])('is news for %s too, which sends nothing and says so', async (_claim, next) => {
		refuse(600);
		await expect(rig.execute(node, list)).rejects.toThrow('Trakt asks to slow down (429)');
		rig.forget();
		await expect(next()).rejects.toThrow('Trakt asks to slow down (429)');
		expect(rig.paths()).toEqual([]);
		rig.clock.advance(600_000);
		await next();
		expect(rig.paths()).not.toEqual([]);
	});
});

describe('TRAKT11 · five hundred reads', () => {
	it('go out at once, and Trakt never has to refuse one, however many there are', async () => {
		const before = rig.clock.now();
		for (let time = 1; time <= 500; time++) await rig.execute(node, list);
		expect(rig.clock.now()).toBe(before);
		await rig.execute(node, list);
		expect(rig.clock.now()).toBe(before + 300_000);
		expect(rig.api.log).toHaveLength(501);
		expect(rig.api.log.filter(({ status }) => status === 429)).toEqual([]);
	});
});
