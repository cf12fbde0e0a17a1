import type { INodeProperties } from 'n8n-workflow';
import { openLedger } from '../../../shared/n8n/ledgerStore';
import type { Operation } from '../../../shared/n8n/operations';
import { connectMoviePilot } from '../../client';
import { reportOn } from '../../audit/report';
import { pairedWithAll } from '../../../shared/n8n/executeItems';

const checkFields: INodeProperties[] = [
	{
		displayName: 'Max Library Look-Ups',
		name: 'maxLibraryLookUps',
		type: 'number',
		typeOptions: { minValue: 0, maxValue: 5000, numberPrecision: 0 },
		default: 100,
		description:
			'Titles that no list of MoviePilot explains are looked up one by one, which takes up to some seconds each. What is left comes first on another day.',
	},
	{
		displayName: 'Stale After (Days)',
		name: 'staleAfterDays',
		type: 'number',
		typeOptions: { minValue: 1, numberPrecision: 0 },
		default: 14,
		description: 'An open wish that was due for so long is reported: nobody seems to try again',
	},
];

const day = 24 * 60 * 60_000;

export const check: Operation = {
	name: 'Check',
	value: 'check',
	action: 'Check the ledger against MoviePilot',
	description:
		'Compare the ledger with subscriptions, downloads, history and the library, and report where they differ',
	notice: 'Nothing is changed; Audit: Repair acts on the report.',
	properties: checkFields,
	execute: async (context) => {
		const { ledger, setAside } = openLedger(context);
		const limit = Number(context.getNodeParameter('maxLibraryLookUps', 0)) || 0;
		const staleAfterMs = (Number(context.getNodeParameter('staleAfterDays', 0)) || 14) * day;
		const client = await connectMoviePilot(context);
		const json = await reportOn(client, ledger, Math.max(0, limit), staleAfterMs);
		const damaged = setAside === undefined ? {} : { damagedDataKeptAs: setAside };
		return [{ json: { ...json, ...damaged }, pairedItem: pairedWithAll(context) }];
	},
};
