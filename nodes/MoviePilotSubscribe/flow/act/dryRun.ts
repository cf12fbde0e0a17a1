/** A dry run: what would be sent for each unit, in order, and nothing sent. The key is in a header and not part of it. */
import type { IDataObject } from 'n8n-workflow';
import { isOutcome } from '../../../shared/core/outcome';
import type { ServiceRequest } from '../../../shared/transport/request';
import type { MoviePilot } from '../../client';
import { toJson } from '../check/checkedJson';
import type { CheckedUnit } from '../check/checkUnit';
import { toWishes } from '../subscribe/createOne';
import { isLeftOut, isWanted, toSubscribable, type Acted, type ActOptions } from './wanted';

export function planUnit(client: MoviePilot, checked: CheckedUnit, options: ActOptions): Acted {
	const facts = toJson(checked);
	// Nothing happened, and nothing must be recorded as if it had.
	delete facts.outcome;
	const { create, search } = isWanted(checked, options.specials)
		? requestsFor(client, checked, options)
		: none;
	const { title, year, season } = facts;
	const json: IDataObject = {
		// In this order, so that n8n's table shows the plan without scrolling.
		...{ title, year, season },
		plannedOutcome: plannedOutcome(checked, options),
		requests: create ? [toLine(create)] : [],
		searchFirstRequest: search ? toLine(search) : null,
		...facts,
		dryRun: true,
	};
	return { json, inputs: checked.inputs };
}

function plannedOutcome(checked: CheckedUnit, options: ActOptions): string {
	if (isLeftOut(checked, options.specials)) return 'skipped_specials';
	if (isOutcome(checked.status)) return checked.status;
	return 'subscribed';
}

type Planned = {
	create: ServiceRequest | null;
	/** Sent before it in the mode Search First. */
	search: ServiceRequest | null;
};

const none: Planned = { create: null, search: null };

function requestsFor(client: MoviePilot, checked: CheckedUnit, options: ActOptions): Planned {
	const subscribable = toSubscribable(checked, options);
	const wish = subscribable && toWishes(subscribable)[0];
	if (!wish) return none;
	const { requests } = client.dialect;
	const { mediaType, tmdbId, season } = wish;
	const { sites = [] } = options.subscription;
	return {
		create: requests.createSubscription(wish),
		search: requests.searchTorrents(mediaType, tmdbId, season, sites),
	};
}

const toLine = ({ method, path, query, body }: ServiceRequest): IDataObject => ({
	method,
	path,
	...(query ? { query } : {}),
	...(body ? { body } : {}),
});
