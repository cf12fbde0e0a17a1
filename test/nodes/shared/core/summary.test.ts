import { outcomes, type Outcome } from '../../../../nodes/shared/core/outcome';
import { summarise, type SummaryEntry } from '../../../../nodes/shared/core/summary';

const entry = (outcome: Outcome, fields: Partial<SummaryEntry> = {}): SummaryEntry => ({
	outcome,
	mediaType: 'movie',
	title: 'Fight Club',
	year: 1999,
	season: null,
	reason: 'because',
	...fields,
});
const dark = { mediaType: 'tv', title: 'Dark', year: 2017, season: 1 } as const;

describe('a summary', () => {
	it('tells in English and Chinese what became of each title', () => {
		const summary = summarise([
			entry('subscribed'),
			entry('download_started', dark),
			entry('in_library', { title: '让子弹飞', year: 2010 }),
			entry('skipped_specials', { ...dark, season: 0 }),
			entry('failed', { title: 'Heat', year: null, reason: 'the server is down' }),
		]);
		expect(summary.textEn).toBe(
			[
				'New movies (1): Fight Club (1999)',
				'New shows (1): Dark (2017) S01',
				'Already there (1): 让子弹飞 (2010)',
				'Skipped (1): Dark (2017) S00',
				'Not done (1): Heat: the server is down',
			].join('\n'),
		);
		expect(summary.textZh).toBe(
			[
				'新增电影 (1): Fight Club (1999)',
				'新增剧集 (1): Dark (2017) S01',
				'已存在 (1): 让子弹飞 (2010)',
				'已跳过 (1): Dark (2017) S00',
				'未完成 (1): Heat: the server is down',
			].join('\n'),
		);
		expect(summary).toMatchObject({
			total: 5,
			isQuiet: false,
			counts: { newMovies: 1, newShows: 1, existing: 1, skipped: 1, failed: 1 },
			outcomes: { subscribed: 1, download_started: 1, in_library: 1, skipped_specials: 1, failed: 1 },
		});
	});

	it.each<[Outcome, string, string]>([
		['subscribed', 'newMovies', 'newShows'],
		['download_started', 'newMovies', 'newShows'],
		['already_subscribed', 'existing', 'existing'],
		['in_library', 'existing', 'existing'],
		['downloading', 'existing', 'existing'],
		['completed_before', 'existing', 'existing'],
		['skipped_specials', 'skipped', 'skipped'],
		['no_episodes_yet', 'skipped', 'skipped'],
		['unrecognized', 'failed', 'failed'],
		['missing_tmdb_id', 'failed', 'failed'],
		['wrong_match_reverted', 'failed', 'failed'],
		['deferred', 'failed', 'failed'],
		['failed', 'failed', 'failed'],
	])('puts %s under %s or %s', (outcome, ofFilm, ofShow) => {
		const groupOf = (fields: Partial<SummaryEntry>) =>
			Object.entries(summarise([entry(outcome, fields)]).counts).filter(([, count]) => count > 0);
		expect(groupOf({})).toEqual([[ofFilm, 1]]);
		expect(groupOf(dark)).toEqual([[ofShow, 1]]);
	});

	it('loses nothing: the groups add up to the total, whatever happened', () => {
		const summary = summarise(outcomes.flatMap((outcome) => [entry(outcome), entry(outcome, dark)]));
		expect(Object.values(summary.counts).reduce((sum, count) => sum + count)).toBe(26);
		expect(Object.values(summary.outcomes)).toEqual(outcomes.map(() => 2));
	});

	it('of nothing says so and is quiet', () => {
		expect(summarise([])).toMatchObject({
			total: 0,
			isQuiet: true,
			textEn: 'Nothing to do',
			textZh: '没有需要处理的内容',
			outcomes: {},
		});
	});

	it('says how many wishes were left alone, and stays quiet about them', () => {
		const leftAlone = { doneBefore: 12, waiting: 2, inHand: 1 };
		const summary = summarise([], leftAlone);
		expect(summary).toMatchObject({ total: 0, isQuiet: true, leftAlone });
		expect(summary.textEn).toBe(
			'Nothing to do\nLeft alone: 12 done before, 2 waiting for another try, 1 in the hands of another run',
		);
		expect(summary.textZh).toBe(
			'没有需要处理的内容\n未作处理：12 条此前已处理，2 条等待重试，1 条正由另一次运行处理',
		);
	});

	it('puts what was left alone below what was done, without the kinds that did not occur', () => {
		const summary = summarise([entry('subscribed')], { doneBefore: 3, waiting: 0, inHand: 0 });
		expect(summary).toMatchObject({ total: 1, isQuiet: false });
		expect(summary.textEn).toMatch(/^New movies \(1\): .*\nLeft alone: 3 done before$/);
	});

	it.each<[Outcome, boolean]>([
		['in_library', true],
		['skipped_specials', true],
		['subscribed', false],
		['deferred', false],
	])('with %s only: quiet is %s', (outcome, isQuiet) => {
		expect(summarise([entry(outcome)]).isQuiet).toBe(isQuiet);
	});
});

describe('a long line', () => {
	const titles = (count: number) =>
		summarise(
			Array.from({ length: count }, (_, index) => entry('subscribed', { title: `T${index}`, year: null })),
		);

	it('shows fifteen titles in full', () => {
		expect(titles(15).textEn).toMatch(/^New movies \(15\): T0, .*, T14$/);
	});

	it('shows fifteen and says how many more there are', () => {
		expect(titles(18).textEn).toMatch(/^New movies \(18\): T0, .*, T14, and 3 more$/);
		expect(titles(18).textZh).toMatch(/^新增电影 \(18\): T0、.*、T14，另有 3 部$/);
	});

	it('keeps every title in the data', () => {
		expect(titles(18).titles.newMovies).toHaveLength(18);
	});
});
