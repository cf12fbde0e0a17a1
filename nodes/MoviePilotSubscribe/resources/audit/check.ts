import { openLedger } from '../../../shared/n8n/ledgerStore';
import type { Operation } from '../../../shared/n8n/operations';
import { connectMoviePilot } from '../../client';
import { reportOn } from '../../audit/report';
import { pairedWith } from '../../flow/check/checkedJson';
import { checkFields } from './checkFields';

const day = 24 * 60 * 60_000;

export const check: Operation = {
	name: 'Check',
	value: 'check',
	action: 'Check the ledger against the server',
	description:
		'Compare the ledger with subscriptions, downloads, history and the library, and report where they differ',
	properties: checkFields,
	execute: async (context) => {
		const { ledger, setAside } = openLedger(context);
		const limit = Number(context.getNodeParameter('maxLibraryLookUps', 0)) || 0;
		const staleAfterMs = (Number(context.getNodeParameter('staleAfterDays', 0)) || 14) * day;
		const client = await connectMoviePilot(context);
		const json = await reportOn(client, ledger, Math.max(0, limit), staleAfterMs);
		const damaged = setAside === undefined ? {} : { damagedDataKeptAs: setAside };
		const all = context.getInputData().map((_, index) => index);
		return [{ json: { ...json, ...damaged }, pairedItem: pairedWith(all) }];
	},
};
