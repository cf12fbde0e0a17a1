import type { Dialect, DialectName } from './dialect';
import { v2 } from './v2';
import { v3 } from './v3';

/** MoviePilot 2.5: signed in with user name and password, otherwise the paths and fields of 2.9. */
const v25: Dialect = {
	...v2,
	name: '2.5',
	versions: '2.5',
	requests: { ...v2.requests, downloadDirectories: v2.requests.directorySetting },
	// It knows no storage in a path: its own pages send the bare one.
	toSavePath: ({ path }) => path,
	subscribesSpecials: false,
};

export const dialects: Record<DialectName, Dialect> = { '2.5': v25, '2': v2, '3': v3 };
