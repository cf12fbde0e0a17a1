import { createModules, readSources } from './n8n/modules';
import { createNodes } from './n8n/workflow';
import { createStory } from './story/story';
import { createWorkflow } from './story/workflows';

const sources = readSources();
const ours = createNodes(createModules(sources));

const film = (tmdbId: number) => ({
	json: {
		...{ mediaType: 'movie', tmdbId, title: 'Film', year: 2001, ids: { tmdb: tmdbId } },
		...{ source: 'trakt', sourceId: `trakt:watchlist:${tmdbId}` },
	},
});

describe.each([true, false])('the shipped workflow, searching first: %s', (searchFirst) => {
	it('answers with one summary, of what it did and then of what it left alone', async () => {
		const story = createStory({ seed: 1, generation: '2', sources, isTold: false });
		const variant = { kind: 'visible', searchFirst, specials: 'leaveOut' } as const;
		const workflow = createWorkflow(variant, 'mrSubscribeMedia', ours);
		const call = async (...tmdbIds: number[]) => {
			let answer: object[] | undefined;
			void story.n8n.execute(workflow, tmdbIds.map(film)).then(({ outputs }) => {
				answer = [...outputs.values()].at(-1)?.[0]?.map(({ json }) => json) ?? [];
			});
			await story.turns.until(() => answer !== undefined);
			return answer;
		};
		// Nobody knows a film of this number: it waits for its next try.
		const first = await call(901, 901);
		expect(first).toMatchObject([{ total: 1, outcomes: { unrecognized: 1 }, leftAlone: { waiting: 0 } }]);
		const second = await call(901);
		expect(second).toMatchObject([
			{ total: 0, isQuiet: true, leftAlone: { doneBefore: 0, waiting: 1, inHand: 0 } },
		]);
		const third = await call(901, 902);
		expect(third).toMatchObject([{ total: 1, isQuiet: false, leftAlone: { waiting: 1 } }]);
	});
});
