import fc from 'fast-check';
import { wordsForState } from '../../../../nodes/MoviePilotSubscribe/client/states';
import { decide, withoutEpisodes, type UnitFacts } from '../../../../nodes/shared/core/decision';

const subscribed = (letter: string) => ({ id: 7, standing: wordsForState(letter).standing });

/** Every value of every fact, by the name it has in the rows below. */
const facts = {
	recognized: { recognized: true, 'not recognized': false, 'not looked up': null },
	subscription: {
		'not subscribed': null,
		new: subscribed('N'),
		running: subscribed('R'),
		pending: subscribed('P'),
		paused: subscribed('S'),
		'of an unheard state': subscribed('X'),
	},
	downloading: { idle: false, downloading: true },
	season: {
		'a film': null,
		'a season': { known: true, episodeCount: 10 },
		'an empty season': { known: true, episodeCount: 0 },
		'an unlisted season': { known: false, episodeCount: 0 },
	},
	missing: {
		'gaps not asked': null,
		'all missing': 'all',
		'two episodes missing': [3, 4],
		'one episode missing': [4],
		complete: 'none',
	},
} satisfies { [fact in keyof UnitFacts]: Record<string, UnitFacts[fact]> };

type Row = { [fact in keyof UnitFacts]: keyof (typeof facts)[fact] };

const rows: Row[] = [];
const keysOf = <T extends object>(object: T) => Object.keys(object) as (keyof T)[];
for (const recognized of keysOf(facts.recognized))
	for (const subscription of keysOf(facts.subscription))
		for (const downloading of keysOf(facts.downloading))
			for (const season of keysOf(facts.season))
				for (const missing of keysOf(facts.missing))
					rows.push({ recognized, subscription, downloading, season, missing });

const states = {
	new: 'new, waiting for its first search',
	running: 'running',
	pending: 'pending',
	paused: 'paused',
	'of an unheard state': 'X',
};
const gaps = {
	'gaps not asked': 'Not in the media library',
	'all missing': 'Not in the media library',
	'two episodes missing': '2 episodes are not in the media library',
	'one episode missing': '1 episode is not in the media library',
};

/** The rules once more, over the names of the rows, so that a slip in the code is not repeated here. */
function expected(row: Row): [string, string] {
	if (row.subscription !== 'not subscribed')
		return ['already_subscribed', `Subscription 7 exists (${states[row.subscription]})`];
	if (row.downloading === 'downloading') return ['downloading', 'A download of it is running'];
	if (row.recognized !== 'recognized') return ['unrecognized', 'MoviePilot finds no title with this TMDB ID'];
	if (row.season === 'an unlisted season') return ['no_episodes_yet', 'TMDB does not list this season yet'];
	if (row.season === 'an empty season') return ['no_episodes_yet', 'The season has no episodes yet'];
	if (row.missing === 'complete') return ['in_library', 'Complete in the media library'];
	return ['missing', gaps[row.missing]];
}

const named = rows.map((row) => [Object.values(row).join(' · '), row, ...expected(row)] as const);

describe('the decision', () => {
	it('is tested over the full product of facts', () => {
		expect(rows).toHaveLength(3 * 6 * 2 * 4 * 5);
	});

	it.each(named)('%s: %s', (_name, row, status, reason) => {
		const decision = decide({
			recognized: facts.recognized[row.recognized],
			subscription: facts.subscription[row.subscription],
			downloading: facts.downloading[row.downloading],
			season: facts.season[row.season],
			missing: facts.missing[row.missing],
		});
		expect(decision).toEqual({ status, reason });
	});
});

describe('episodes that are on their way', () => {
	it.each([
		['leave the others of a season', 'all', [1, 2], 4, [3, 4]],
		['leave nothing when they are all of it', 'all', [1, 2, 3], 3, 'none'],
		['leave nothing when they are more than all of it', 'all', [1, 2, 3, 4], 3, 'none'],
		['leave the others of the gaps', [2, 5, 7], [5], 10, [2, 7]],
		['leave nothing when they fill the gaps', [2, 5], [5, 2], null, 'none'],
		['leave everything when nobody knows how many there are', 'all', [1, 2], null, 'all'],
		['leave everything when there are none', [2, 5], [], 10, [2, 5]],
		['change nothing about a complete season', 'none', [1], 10, 'none'],
	] as const)('%s', (_claim, missing, covered, count, left) => {
		const absent = typeof missing === 'string' ? missing : [...missing];
		expect(withoutEpisodes(absent, covered, count)).toEqual(left);
	});

	it('and those that are left never overlap and together make up what was missing', () => {
		const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { minLength: 1 });
		fc.assert(
			fc.property(numbers, numbers, (missing, covered) => {
				const left = withoutEpisodes(missing, covered, 30);
				const open = left === 'none' ? [] : left;
				const filled = missing.filter((episode) => covered.includes(episode));
				expect([...open, ...filled].sort()).toEqual([...missing].sort());
			}),
		);
	});
});
