import type { GenericValue, IDataObject } from 'n8n-workflow';
import { isRecord } from '../../shared/transport/answer';

const secretName = /^settings$|token|password|secret|userKey/i;

/** The answer for one request carries its user's settings, tokens of push services among them (Seerr 3.1). */
export function withoutSecrets(value: Record<string, unknown>): IDataObject {
	const kept = Object.entries(value).filter(([name]) => !secretName.test(name));
	return Object.fromEntries(kept.map(([name, entry]) => [name, withoutSecretsInside(entry)]));
}

function withoutSecretsInside(entry: unknown): GenericValue {
	if (Array.isArray(entry)) return entry.map(withoutSecretsInside);
	if (isRecord(entry)) return withoutSecrets(entry);
	return typeof entry === 'string' || typeof entry === 'number' || typeof entry === 'boolean' ? entry : null;
}
