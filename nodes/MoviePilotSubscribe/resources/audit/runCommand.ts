import { runCommand } from '../../../shared/n8n/runCommand';
import { check } from './check';
import { rebuild } from './rebuild';
import { repair } from './repair';

export const runAuditCommand = runCommand({
	action: 'Run an audit command',
	description: 'Do what the field "command" of each item says, for other workflows that ask for an audit',
	commands: {
		check: { operation: check },
		rebuild: { operation: rebuild },
		repair: { operation: repair },
	},
});
