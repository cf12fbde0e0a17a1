import type { ServiceRequest } from '../../../shared/transport/request';

export const api = '/api/v1';

export const get = (path: string, timeoutMs: number, query?: ServiceRequest['query']): ServiceRequest => ({
	method: 'GET',
	path: `${api}${path}`,
	timeoutMs,
	...(query ? { query } : {}),
});
