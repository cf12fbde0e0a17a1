/** One message for a whole run, in English and Chinese, for any notifier. */
import { countLeftAlone, leftAloneLines, type LeftAlone } from './leftAlone';
import { displayTitle, type MediaType } from './media';
import { outcomes, type Outcome } from './outcome';

export type SummaryEntry = {
	outcome: Outcome;
	mediaType: MediaType;
	title: string;
	year: number | null;
	season: number | null;
	reason: string;
};

type Group = 'newMovies' | 'newShows' | 'existing' | 'skipped' | 'failed';

export type Summary = {
	total: number;
	/** Nothing was new and nothing failed: a notifier may stay silent. */
	isQuiet: boolean;
	counts: Record<Group, number>;
	titles: Record<Group, string[]>;
	outcomes: Partial<Record<Outcome, number>>;
	/** Wishes without an outcome, since nothing was to be done about them now. */
	leftAlone: LeftAlone;
	textEn: string;
	textZh: string;
};

const groups: Record<Outcome, Exclude<Group, 'newMovies' | 'newShows'> | 'new'> = {
	subscribed: 'new',
	download_started: 'new',
	already_subscribed: 'existing',
	in_library: 'existing',
	downloading: 'existing',
	completed_before: 'existing',
	skipped_specials: 'skipped',
	no_episodes_yet: 'skipped',
	missing_tmdb_id: 'failed',
	unrecognized: 'failed',
	wrong_match_reverted: 'failed',
	deferred: 'failed',
	failed: 'failed',
};

const labels: readonly { group: Group; en: string; zh: string }[] = [
	{ group: 'newMovies', en: 'New movies', zh: '新增电影' },
	{ group: 'newShows', en: 'New shows', zh: '新增剧集' },
	{ group: 'existing', en: 'Already there', zh: '已存在' },
	{ group: 'skipped', en: 'Skipped', zh: '已跳过' },
	{ group: 'failed', en: 'Not done', zh: '未完成' },
];

const groupOf = (entry: SummaryEntry): Group => {
	const group = groups[entry.outcome];
	if (group !== 'new') return group;
	return entry.mediaType === 'movie' ? 'newMovies' : 'newShows';
};

/** Messengers cut long texts: beyond this many titles a line ends in "and n more". */
const titlesPerLine = 15;

export function summarise(
	entries: readonly SummaryEntry[],
	leftAlone: LeftAlone = countLeftAlone([]),
): Summary {
	const titles: Record<Group, string[]> = {
		newMovies: [],
		newShows: [],
		existing: [],
		skipped: [],
		failed: [],
	};
	const byOutcome: Partial<Record<Outcome, number>> = {};
	for (const entry of entries) {
		const group = groupOf(entry);
		titles[group].push(group === 'failed' ? `${displayTitle(entry)}: ${entry.reason}` : displayTitle(entry));
		byOutcome[entry.outcome] = (byOutcome[entry.outcome] ?? 0) + 1;
	}
	const counts = {
		newMovies: titles.newMovies.length,
		newShows: titles.newShows.length,
		existing: titles.existing.length,
		skipped: titles.skipped.length,
		failed: titles.failed.length,
	};
	return {
		total: entries.length,
		isQuiet: counts.newMovies + counts.newShows + counts.failed === 0,
		counts,
		titles,
		outcomes: Object.fromEntries(
			outcomes.flatMap((outcome) => (byOutcome[outcome] ? [[outcome, byOutcome[outcome]]] : [])),
		),
		leftAlone,
		textEn: toText('en', titles, leftAlone),
		textZh: toText('zh', titles, leftAlone),
	};
}

function toText(language: 'en' | 'zh', titles: Record<Group, string[]>, leftAlone: LeftAlone): string {
	const lines = labels.flatMap((label) => {
		const named = titles[label.group];
		if (named.length === 0) return [];
		const surplus = named.length - titlesPerLine;
		const more = language === 'en' ? `, and ${surplus} more` : `，另有 ${surplus} 部`;
		const joined = named.slice(0, titlesPerLine).join(language === 'en' ? ', ' : '、');
		return [`${label[language]} (${named.length}): ${joined}${surplus > 0 ? more : ''}`];
	});
	if (lines.length === 0) lines.push(language === 'en' ? 'Nothing to do' : '没有需要处理的内容');
	return [...lines, ...leftAloneLines(language, leftAlone)].join('\n');
}
