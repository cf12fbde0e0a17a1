import type { DialectName } from '../../client/dialects/dialect';

/** @param version `v2.15.6` @returns null when it cannot be read */
export function generationOf(version: string): DialectName | 'newer' | null {
	const parts = /^v?(\d+)\.(\d+)/.exec(version.trim());
	if (!parts) return null;
	const [major, minor] = [Number(parts[1]), Number(parts[2])];
	if (major > 3) return 'newer';
	if (major === 3) return '3';
	// 2.6 to 2.8 are not known to take API keys on every endpoint, so they count with 2.5.
	return major === 2 && minor >= 9 ? '2' : '2.5';
}
