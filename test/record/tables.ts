/**
 * What may differ from the record, and nothing else may. The record was taken of commit 916b773 and is not taken
 * again: a name that changed is a row of the first table, anything else that changed on purpose one of the second. A
 * row that nothing has a use for fails, and so does a change that did not happen.
 *
 * Ids and cases keep the names of that day. A row of each kind:
 *
 *     operations: [{ from: 'moviePilotSubscribe/ledger.lookUp', to: 'mediaLedger/entry.lookUp' }]
 *     nodes: [{ from: 'moviePilotSubscribe', to: 'moviePilot' }]
 *     parameters: [
 *         { of: 'moviePilotSubscribe/ledger.repair', from: 'dryRun', to: 'mode', value: (was) => (was === false ? 'act' : 'dryRun') },
 *         { from: 'subscriptionOptions.savePath', to: 'subscriptionOptions.directory' },
 *         { of: 'jellyseerr/request.getAll', to: 'sort', value: () => 'added' }, // new, and not given by a case
 *     ]
 *
 *     { id: 'moviePilotSubscribe/server.getStatus/*', path: 'out.*.*.json', reason: 'The address is shown as typed.',
 *       to: renameField('url', 'address') }
 *     { id: '*', path: 'error.message', reason: 'The node has another name.', was: 'Old sentence', is: 'New sentence' }
 *     { id: 'trakt/*', path: 'requests.*.query.limit', reason: 'Larger pages.', was: '250', is: '500' }
 */
import type { Change } from './changing';
import type { Renames } from './renaming';

export const renames: Renames = {
	operations: [],
	nodes: [],
	parameters: [],
};

export const changes: readonly Change[] = [];
