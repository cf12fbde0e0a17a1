/** How a unit ended, from what was found, downloaded and subscribed. */
import type { IDataObject } from 'n8n-workflow';
import { finality, isOutcome, type Outcome } from '../../../shared/core/outcome';
import { isLeftOut, type Acted, type Partly } from './actOnUnits';
import type { DownloadEnding } from '../download/downloadUnit';
import type { Ending } from '../subscribe/readBack';
import { toJson } from '../check/checkedJson';

/** @param ending of the subscription, where one was needed */
export function conclude(part: Partly, ending: Ending | undefined): Acted {
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
