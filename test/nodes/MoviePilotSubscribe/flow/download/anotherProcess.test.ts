import { movie, openWorld } from '../../world';

const film = { mediaType: 'movie', tmdbId: 550 } as const;

/** The node, loaded anew: nothing that this process remembered is known to it. */
async function anotherProcess() {
	jest.resetModules();
	const { useSimulatedTime } = await import('../../engineClock');
	const engine = await import('../../../../support/engine');
	return { engine, useSimulatedTime };
}

it('a torrent found by one process is downloaded by another, which searches again', async () => {
	const world = await openWorld();
	world.state.torrents.seed(film);
	const found = await world.run('torrent.search', [movie(550)]);
	const { engine, useSimulatedTime } = await anotherProcess();
	useSimulatedTime(world.clock);
	const { json } = await world.run('torrent.download', found.json, {}, { engine });
	expect(json).toMatchObject([{ outcome: 'download_started' }]);
	expect(world.requests('GET', /search\/media/)).toHaveLength(2);
	expect(world.state.downloads.queue()).toHaveLength(1);
	await world.stop();
});
