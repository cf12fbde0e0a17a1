/** The whole decision for checked units: leave alone, download, subscribe the rest, each with one outcome. */
import type { IDataObject } from 'n8n-workflow';
import type { MissingEpisodes } from '../../../shared/core/decision';
import { finality, isOutcome, type Outcome } from '../../../shared/core/outcome';
import { acceptsTorrent } from '../../../shared/core/torrents';
import { createBreaker, type Breaker } from '../../../shared/transport/breaker';
import type { MoviePilot } from '../../client';
import { toJson } from '../check/checkedJson';
import type { CheckedUnit } from '../check/checkUnit';
import { downloadUnit, type DownloadEnding } from '../download/downloadUnit';
import { subscribeUnits } from '../subscribe/subscribeUnits';
import type { Ending } from '../subscribe/types';
import {
	isLeftOut,
	isWanted,
	toSubscribable,
	type Acted,
	type ActOptions,
	type OptionsOf,
	type Partly,
} from './wanted';
import { planUnit } from './dryRun';

/** Downloads go one title after another, then everything that is left is subscribed in one batch and proved by one list. */
export async function actOnUnits(
	client: MoviePilot,
	units: readonly CheckedUnit[],
	optionsOf: OptionsOf,
): Promise<Acted[]> {
	const breaker = createBreaker();
	const partly: Partly[] = [];
	for (const checked of units) {
		const options = optionsOf(checked);
		const searches = options.mode === 'searchFirst' && isWanted(checked, options.specials);
		const download = searches ? await searchAndDownload(client, checked, options, breaker) : null;
		partly.push({ checked, options, download });
	}
	const wanted = partly
		.filter(needsSubscription)
		.flatMap(({ checked, options }) => toSubscribable(checked, options) ?? []);
	const endings = await subscribeUnits(client, wanted);
	const endingOf = new Map(wanted.map(({ unit }, index) => [unit.mediaKey, endings[index]]));
	return partly.map((part) =>
		part.options.mode === 'dryRun'
			? planUnit(client, part.checked, part.options)
			: toOutcome(part, endingOf.get(part.checked.unit.mediaKey ?? '')),
	);
}

const needsSubscription = ({ checked, options, download }: Partly): boolean =>
	options.mode !== 'dryRun' &&
	isWanted(checked, options.specials) &&
	(!download || (download.remaining !== 'none' && !download.uncertain));

async function searchAndDownload(
	client: MoviePilot,
	checked: CheckedUnit,
	options: ActOptions,
	breaker: Breaker,
): Promise<DownloadEnding | null> {
	const subscribable = toSubscribable(checked, options);
	if (!subscribable || breaker.open) return null;
	const { unit } = subscribable;
	const { sites = [], downloader, savePath } = options.subscription;
	const missing: MissingEpisodes = checked.missing ?? 'all';
	try {
		const found = await client.searchTorrents(unit.mediaType, unit.tmdbId, unit.season, sites);
		breaker.succeed();
		const accepted = found.filter((torrent) => acceptsTorrent(torrent, options.torrentFilter));
		const { episodeCount, checkedAt } = checked;
		const wanted = { unit, missing, episodeCount, checkedAt };
		return await downloadUnit(client, wanted, accepted, { downloader, savePath }, breaker);
	} catch (error) {
		// A search that fails is no reason to lose the title: it is subscribed instead.
		return { started: [], remaining: missing, problems: [breaker.fail(error).reason], uncertain: null };
	}
}

/** How a unit ended, from what was found, downloaded and subscribed. */
/** @param ending of the subscription, where one was needed */
export function toOutcome(part: Partly, ending: Ending | undefined): Acted {
	const { checked, download } = part;
	const { outcome, reason, subscriptionId, retryAfterMs } = endingOf(part, ending);
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

function endingOf({ checked, download, options }: Partly, ending: Ending | undefined): Ending {
	const subscriptionId = checked.subscription?.id ?? null;
	if (isLeftOut(checked, options.specials)) {
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
