/** Which checked units are acted on, and what is asked for them. */
import type { IDataObject } from 'n8n-workflow';
import type { SpecialsPolicy } from '../../../shared/core/seasons';
import type { TorrentFilter } from '../../../shared/core/torrents';
import { otherTitlesOf } from '../check/checkedJson';
import type { CheckedUnit } from '../check/checkUnit';
import type { DownloadEnding } from '../download/downloadUnit';
import type { Subscribable, SubscribeOptions } from '../subscribe/types';

/** `dryRun`: only questions are asked, and what would be sent is shown. */
export const modes = ['subscribe', 'searchFirst', 'dryRun'] as const;

export type Mode = (typeof modes)[number];

export type ActOptions = {
	mode: Mode;
	specials: SpecialsPolicy;
	torrentFilter: TorrentFilter;
	subscription: SubscribeOptions;
};

/** A batch may mix modes and options: each unit has those of the first item that wished for it. */
export type OptionsOf = (checked: CheckedUnit) => ActOptions;

export type Acted = { json: IDataObject; inputs: number[] };

export type Partly = { checked: CheckedUnit; options: ActOptions; download: DownloadEnding | null };

export const isLeftOut = (checked: CheckedUnit, specials: SpecialsPolicy): boolean =>
	checked.unit.isSpecial && specials === 'leaveOut';

export const isWanted = (checked: CheckedUnit, specials: SpecialsPolicy): boolean =>
	checked.status === 'missing' && !isLeftOut(checked, specials);

export function toSubscribable(checked: CheckedUnit, { subscription }: ActOptions): Subscribable | undefined {
	const { unit } = checked;
	const { tmdbId, mediaKey } = unit;
	if (tmdbId === null || mediaKey === null) return undefined;
	const year = unit.year ?? (Number(checked.detail?.year) || null);
	const otherTitles = otherTitlesOf(checked);
	return { unit: { ...unit, tmdbId, mediaKey, year }, otherTitles, options: subscription };
}
