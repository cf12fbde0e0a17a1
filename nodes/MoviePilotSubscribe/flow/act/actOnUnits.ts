/** The whole decision for checked units: leave alone, download, subscribe the rest, each with one outcome. */
import type { IDataObject } from 'n8n-workflow';
import type { MissingEpisodes } from '../../../shared/core/decision';
import type { SpecialsPolicy } from '../../../shared/core/seasons';
import { acceptsTorrent, type TorrentFilter } from '../../../shared/core/torrents';
import type { MoviePilot } from '../../client';
import { createBreaker, type Breaker } from '../../../shared/transport/breaker';
import { conclude } from './toOutcome';
import { downloadUnit, type DownloadEnding } from '../download/downloadUnit';
import type { CheckedUnit } from '../check/checkUnit';
import type { SubscribeOptions } from '../subscribe/readBack';
import type { Subscribable } from '../subscribe/createOne';
import { subscribeUnits } from '../subscribe/subscribeUnits';
import { otherTitlesOf } from '../check/checkedJson';

export type ActOptions = {
	searchFirst: boolean;
	specials: SpecialsPolicy;
	torrentFilter: TorrentFilter;
	subscription: SubscribeOptions;
};

/** A batch may mix modes and options: each unit has those of the first item that wished for it. */
export type OptionsOf = (checked: CheckedUnit) => ActOptions;

export type Acted = { json: IDataObject; inputs: number[] };

export type Partly = { checked: CheckedUnit; options: ActOptions; download: DownloadEnding | null };

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
		const searches = options.searchFirst && isWanted(checked, options.specials);
		const download = searches ? await searchAndDownload(client, checked, options, breaker) : null;
		partly.push({ checked, options, download });
	}
	const wanted = partly
		.filter(needsSubscription)
		.flatMap(({ checked, options }) => toSubscribable(checked, options) ?? []);
	const endings = await subscribeUnits(client, wanted);
	const endingOf = new Map(wanted.map(({ unit }, index) => [unit.mediaKey, endings[index]]));
	return partly.map((part) => conclude(part, endingOf.get(part.checked.unit.mediaKey ?? '')));
}

export const isLeftOut = (checked: CheckedUnit, specials: SpecialsPolicy): boolean =>
	checked.unit.isSpecial && specials === 'leaveOut';

export const isWanted = (checked: CheckedUnit, specials: SpecialsPolicy): boolean =>
	checked.status === 'missing' && !isLeftOut(checked, specials);

const needsSubscription = ({ checked, options, download }: Partly): boolean =>
	isWanted(checked, options.specials) &&
	(!download || (download.remaining !== 'none' && !download.uncertain));

export function toSubscribable(checked: CheckedUnit, { subscription }: ActOptions): Subscribable | undefined {
	const { unit } = checked;
	const { tmdbId, mediaKey } = unit;
	if (tmdbId === null || mediaKey === null) return undefined;
	const year = unit.year ?? (Number(checked.detail?.year) || null);
	const otherTitles = otherTitlesOf(checked);
	return { unit: { ...unit, tmdbId, mediaKey, year }, otherTitles, options: subscription };
}

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
