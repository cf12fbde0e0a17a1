/** From the server's list to the requests that are meant, with the count of those that are not and why. */
import { nothingUnlessKeyRefused } from '../../shared/transport/breaker';
import { mapGently } from '../client/mapGently';
import type { Seerr } from '../client';
import type { MediaRequest } from '../client/mediaRequest';
import { parseRequest } from '../client/shapes';
import {
	reasonToLeaveOut,
	toServerFilter,
	wishedSeasons,
	withoutAvailableSeasons,
	type LeftOut,
	type Selection,
} from './select';

/** `unreadable`: not a request as this package knows it. `unchecked`: an available show whose seasons did not load. */
export type Reason = LeftOut | 'unreadable' | 'unchecked';

export type Collected = {
	requests: MediaRequest[];
	leftOut: Map<Reason, number>;
	/** False: the list kept moving while it was read, and something may be missing until the next run. */
	settled: boolean;
};

type Judged = { request: MediaRequest; reason?: undefined } | { reason: Reason };

export async function collectRequests(seerr: Seerr, selection: Selection): Promise<Collected> {
	const scan = await seerr.scanRequests(toServerFilter(selection.status));
	const atFirst = scan.rows.map((row): MediaRequest | undefined => parseRequest(row.value));
	const judged = await mapGently(atFirst, async (request) => await judge(seerr, request, selection));
	const collected: Collected = { requests: [], leftOut: new Map(), settled: scan.settled };
	for (const entry of judged) {
		if (entry.reason === undefined) collected.requests.push(entry.request);
		else collected.leftOut.set(entry.reason, (collected.leftOut.get(entry.reason) ?? 0) + 1);
	}
	return collected;
}

async function judge(seerr: Seerr, request: MediaRequest | undefined, selection: Selection): Promise<Judged> {
	if (request === undefined) return { reason: 'unreadable' };
	const reason = reasonToLeaveOut(request, selection);
	if (reason === undefined) return { request };
	const mayMissSeasons = reason === 'available' && request.mediaType === 'tv';
	return mayMissSeasons ? await judgeSeasons(seerr, request, selection) : { reason };
}

async function judgeSeasons(seerr: Seerr, listed: MediaRequest, selection: Selection): Promise<Judged> {
	if (wishedSeasons(listed).length === 0) return { reason: 'noSeasons' };
	// One show that cannot be read must not cost all the others. It comes back with the next run, unless its user was
	// removed: such a request is in the list, yet a 404 by its id for ever (measured on Seerr 3.1).
	const single = await seerr.fetchRequest(listed.id).catch(nothingUnlessKeyRefused);
	if (single === undefined) return { reason: 'unchecked' };
	const request = { ...withoutAvailableSeasons(single), raw: listed.raw };
	const reason = reasonToLeaveOut(request, { ...selection, includeAvailable: true });
	return reason === undefined ? { request } : { reason: reason === 'noSeasons' ? 'available' : reason };
}
