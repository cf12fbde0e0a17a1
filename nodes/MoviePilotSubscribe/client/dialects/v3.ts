/** MoviePilot 3: everything in an envelope, identity as a source with an id in text, actions by POST. */
import type { IDataObject } from 'n8n-workflow';
import { isRecord } from '../../../shared/core/values';
import type { ServiceRequest } from '../../../shared/transport/request';
import type { Dialect } from './dialect';
import { api, get } from './requests';
import { askLibrary, chineseType, toBody, toDataObject, torrentQuery, v2 } from './v2';

/** Always both together and the id as text: half a pair, or a number, is refused with 422. */
const identity = (tmdbId: number) => ({ media_source: 'themoviedb', media_id: String(tmdbId) });

const post = (path: string): ServiceRequest => ({ method: 'POST', path: `${api}${path}`, timeoutMs: 30_000 });

export const v3: Dialect = {
	...v2,
	name: '3',
	versions: '3.x',
	requests: {
		...v2.requests,
		detail: (mediaType, tmdbId) =>
			get(`/media/${tmdbId}`, 30_000, { media_source: 'themoviedb', type_name: chineseType[mediaType] }),
		missing: (detail, season) => askLibrary('notexists', detail, season, identity(detail.tmdbId)),
		held: (detail) => askLibrary('exists_remote', detail, null, identity(detail.tmdbId)),
		createSubscription: (wish) => ({
			method: 'POST',
			path: `${api}/subscribe/`,
			body: toBody(wish, identity(wish.tmdbId)),
			timeoutMs: 90_000,
		}),
		// Only what is named changes.
		updateSubscription: ({ id }, changes): ServiceRequest => {
			const body: IDataObject = toDataObject({ id, ...changes });
			return { method: 'PUT', path: `${api}/subscribe/`, body, timeoutMs: 30_000 };
		},
		searchSubscription: (id) => post(`/subscribe/search/${id}`),
		resetSubscription: (id) => post(`/subscribe/reset/${id}`),
		searchTorrents: (mediaType, tmdbId, season, sites) =>
			get(`/search/media/${tmdbId}`, 300_000, {
				media_source: 'themoviedb',
				...torrentQuery(mediaType, season, sites),
			}),
	},
	unwrap: (body) =>
		isRecord(body) && typeof body.success === 'boolean' && 'data' in body ? body.data : body,
};
