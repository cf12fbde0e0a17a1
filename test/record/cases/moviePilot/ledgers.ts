import type { IDataObject } from 'n8n-workflow';
import filled from './filledLedger.json';

const KEY = 'mediaRequestsLedger';

const stored = (ledger: unknown): IDataObject => JSON.parse(JSON.stringify({ global: { [KEY]: ledger } }));

/** One of each kind on 2026-03-01 at noon, as the core of 916b773 writes it. */
export const filledLedger = { staticData: stored(filled) };
export const damagedLedger = { staticData: stored({ version: 1, sources: 'broken', titles: {}, open: {} }) };
export const laterLedger = { staticData: stored({ version: 7 }) };
