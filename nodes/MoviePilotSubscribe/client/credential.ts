/** How a credential is shown to the server. Never a login and a key together: version 3 looks at the login first. */
import type { ICredentialDataDecryptedObject, IDataObject } from 'n8n-workflow';

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

export function toCredentialHeaders(credentials: ICredentialDataDecryptedObject): Record<string, string> {
	switch (credentials.authentication) {
		case 'password':
			return { Authorization: `Bearer ${textOf(credentials.sessionToken)}` };
		case 'queryToken':
			return {};
		default:
			return { 'X-API-KEY': textOf(credentials.apiKey) };
	}
}

export const toCredentialQuery = (credentials: ICredentialDataDecryptedObject): IDataObject =>
	credentials.authentication === 'queryToken' ? { token: textOf(credentials.apiKey) } : {};
