import type { Dialect, DialectName } from './dialect';
import { v2 } from './v2';
import { v25 } from './v2_5';
import { v3 } from './v3';

export const dialects: Record<DialectName, Dialect> = { '2.5': v25, '2': v2, '3': v3 };
