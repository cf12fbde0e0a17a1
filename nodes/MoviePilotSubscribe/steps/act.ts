/** The whole decision for checked units: leave alone, download, subscribe the rest, each with one outcome. */
import type { IDataObject } from 'n8n-workflow';
import type { MissingEpisodes } from '../../shared/core/decision';
import { finality, isOutcome, type Outcome } from '../../shared/core/outcome';
import type { SpecialsPolicy } from '../../shared/core/seasons';
import { acceptsTorrent, type TorrentFilter } from '../../shared/core/torrents';
import type { MoviePilot } from '../moviePilot';
import { createBreaker, type Breaker } from './breaker';
import { downloadUnit, type DownloadEnding } from './download';
import type { CheckedUnit } from './facts';
import type { Ending, SubscribeOptions } from './prove';
import { subscribeUnits, type Subscribable } from './subscribe';
import { otherTitlesOf, toJson } from './unitJson';

export type ActOptions = {
	searchFirst: boolean;
	specials: SpecialsPolicy;
	torrentFilter: TorrentFilter;
	subscription: SubscribeOptions;
};

export type Acted = { json: IDataObject; inputs: number[] };

type Partly = { checked: CheckedUnit; download: DownloadEnding | null };

/** Downloads go one title after another, then everything that is left is subscribed in one batch and proved by one list. */
export async function actOnUnits(
	client: MoviePilot,
	units: readonly CheckedUnit[],
	options: ActOptions,
): Promise<Acted[]> {
	const breaker = createBreaker();
	const partly: Partly[] = [];
	for (const checked of units) {
		const searches = options.searchFirst && isWanted(checked, options.specials);
		partly.push({
			checked,
			download: searches ? await searchAndDownload(client, checked, options, breaker) : null,
		});
	}
	const rest = partly.filter((part) => needsSubscription(part, options.specials));
	const wanted = rest.flatMap(({ checked }) => toSubscribable(checked) ?? []);
	const endings = new Map(
		(await subscribeUnits(client, wanted, options.subscription)).map((ending, index) => [
			wanted[index]?.unit.mediaKey,
			ending,
		]),
	);
	return partly.map((part) =>
		conclude(part, endings.get(part.checked.unit.mediaKey ?? ''), options.specials),
	);
}

export const isLeftOut = (checked: CheckedUnit, specials: SpecialsPolicy): boolean =>
	checked.unit.isSpecial && specials === 'leaveOut';

export const isWanted = (checked: CheckedUnit, specials: SpecialsPolicy): boolean =>
	checked.status === 'missing' && !isLeftOut(checked, specials);

const needsSubscription = ({ checked, download }: Partly, specials: SpecialsPolicy): boolean =>
	isWanted(checked, specials) && (!download || (download.remaining !== 'none' && !download.uncertain));

export function toSubscribable(checked: CheckedUnit): Subscribable | undefined {
	const { unit } = checked;
	const { tmdbId, mediaKey } = unit;
	if (tmdbId === null || mediaKey === null) return undefined;
	const year = unit.year ?? (Number(checked.detail?.year) || null);
	return { unit: { ...unit, tmdbId, mediaKey, year }, otherTitles: otherTitlesOf(checked) };
}

async function searchAndDownload(
	client: MoviePilot,
	checked: CheckedUnit,
	options: ActOptions,
	breaker: Breaker,
): Promise<DownloadEnding | null> {
	const subscribable = toSubscribable(checked);
	if (!subscribable || breaker.open) return null;
	const { unit } = subscribable;
	const { sites = [], downloader, savePath } = options.subscription;
	const missing: MissingEpisodes = checked.missing ?? 'all';
	try {
		const found = await client.searchTorrents(unit.mediaType, unit.tmdbId, unit.season, sites);
		breaker.succeed();
		const accepted = found.filter((torrent) => acceptsTorrent(torrent, options.torrentFilter));
		const wanted = { unit, missing, episodeCount: checked.episodeCount };
		return await downloadUnit(client, wanted, accepted, { downloader, savePath }, breaker);
	} catch (error) {
		// A search that fails is no reason to lose the title: it is subscribed instead.
		return { started: [], remaining: missing, problems: [breaker.fail(error).reason], uncertain: null };
	}
}

function conclude(
	{ checked, download }: Partly,
	ending: Ending | undefined,
	specials: SpecialsPolicy,
): Acted {
	const { outcome, reason, subscriptionId, retryAfterMs } = endingOf(checked, download, ending, specials);
	const json: IDataObject = {
		...toJson(checked),
		outcome,
		reason,
		...(subscriptionId === null ? {} : { subscriptionId }),
		...(download ? { downloads: download.started, downloadProblems: download.problems } : {}),
		...(retryAfterMs === undefined ? {} : { retryAfterMs }),
	};
	return { json, inputs: checked.inputs };
}

function endingOf(
	checked: CheckedUnit,
	download: DownloadEnding | null,
	ending: Ending | undefined,
	specials: SpecialsPolicy,
): Ending {
	const subscriptionId = checked.subscription?.id ?? null;
	if (isLeftOut(checked, specials)) {
		return { outcome: 'skipped_specials', reason: 'Specials are left out', subscriptionId };
	}
	if (isOutcome(checked.status)) {
		return {
			outcome: checked.status,
			reason: checked.reason,
			subscriptionId,
			retryAfterMs: checked.retryAfterMs,
		};
	}
	const titles = download?.started.map(({ title }) => `"${title}"`).join(', ') ?? '';
	if (!ending) return withoutSubscription(download, titles);
	if (titles === '') return ending;
	const outcome: Outcome = finality(ending.outcome) === 'done' ? 'download_started' : ending.outcome;
	return { ...ending, outcome, reason: `Downloading ${titles}. The rest: ${ending.reason}` };
}

function withoutSubscription(download: DownloadEnding | null, titles: string): Ending {
	if (download?.uncertain) {
		const { outcome, reason, retryAfterMs } = download.uncertain;
		return { outcome, reason: `A download may have started: ${reason}`, subscriptionId: null, retryAfterMs };
	}
	if (titles === '') return { outcome: 'failed', reason: 'Nothing was done', subscriptionId: null };
	return { outcome: 'download_started', reason: `Downloading ${titles}`, subscriptionId: null };
}
