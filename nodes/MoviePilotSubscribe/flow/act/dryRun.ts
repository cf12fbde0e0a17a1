/** A dry run: what would be sent for each unit, in order, and nothing sent. The key is in a header and not part of it. */
import type { IDataObject } from 'n8n-workflow';
import { isOutcome } from '../../../shared/core/outcome';
import type { ServiceRequest } from '../../../shared/transport/request';
import type { MoviePilot } from '../../client';
import { toJson } from '../check/checkedJson';
import type { CheckedUnit } from '../check/checkUnit';
import { toWishes } from '../subscribe/createOne';
import { isLeftOut, isWanted, toSubscribable, type Acted, type ActOptions, type OptionsOf } from './wanted';

export const planUnits = (client: MoviePilot, units: readonly CheckedUnit[], optionsOf: OptionsOf): Acted[] =>
	units.map((checked) => ({ json: plan(client, checked, optionsOf(checked)), inputs: checked.inputs }));

function plan(client: MoviePilot, checked: CheckedUnit, options: ActOptions): IDataObject {
	const facts = toJson(checked);
	// Nothing happened, and nothing must be recorded as if it had.
	delete facts.outcome;
	const requests = isWanted(checked, options.specials) ? requestsFor(client, checked, options) : [];
	const { title, year, season } = facts;
	return {
		// In this order, so that n8n's table shows the plan without scrolling.
		...{ title, year, season },
		plannedOutcome: plannedOutcome(checked, options),
		requests: requests.map(toLine),
		...facts,
		dryRun: true,
	};
}

function plannedOutcome(checked: CheckedUnit, options: ActOptions): string {
	if (isLeftOut(checked, options.specials)) return 'skipped_specials';
	if (isOutcome(checked.status)) return checked.status;
	return options.searchFirst ? 'download_started or subscribed' : 'subscribed';
}

function requestsFor(client: MoviePilot, checked: CheckedUnit, options: ActOptions): ServiceRequest[] {
	const subscribable = toSubscribable(checked, options);
	const wish = subscribable && toWishes(subscribable)[0];
	if (!wish) return [];
	const { requests } = client.dialect;
	const { mediaType, tmdbId, season } = wish;
	const search = requests.searchTorrents(mediaType, tmdbId, season, options.subscription.sites ?? []);
	return [...(options.searchFirst ? [search] : []), requests.createSubscription(wish)];
}

const toLine = ({ method, path, query, body }: ServiceRequest): IDataObject => ({
	method,
	path,
	...(query ? { query } : {}),
	...(body ? { body } : {}),
});
