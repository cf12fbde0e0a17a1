import type { Resource } from '../../../shared/n8n/operations';
import { count } from './count';
import { get } from './get';
import { getAll } from './getAll';

export const request: Resource = { name: 'Request', value: 'request', operations: [count, get, getAll] };
