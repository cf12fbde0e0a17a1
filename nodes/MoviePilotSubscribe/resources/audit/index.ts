import type { Resource } from '../../../shared/n8n/operations';
import { check } from './check';
import { rebuild } from './rebuild';
import { repair } from './repair';
import { runAuditCommand } from './runCommand';

export const audit = {
	name: 'Audit',
	value: 'audit',
	operations: [check, rebuild, repair, runAuditCommand],
} as const satisfies Resource;
