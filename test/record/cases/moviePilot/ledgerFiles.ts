import { goesOn, hasErrorOutput } from '../../scene';
import { casesOf, type MoviePilotCase } from '../../stages/moviePilot';
import filled from './filledLedger.json';
import { damagedLedger, filledLedger } from './ledgers';
import { movie } from './works';

const exported = {
	format: 'media-requests-ledger',
	...{ version: 1, exportedAt: '2026-02-01T00:00:00.000Z', ledger: filled },
};
const other = {
	version: 1,
	sources: { 'a:': { 1: 's10' } },
	titles: { 'movie:': { 1: 's10', 1001: 'l20' } },
	open: {},
};
const partly = { version: 1, sources: {}, titles: { 'movie:': { 5: '?', 6: 'sabc' } }, open: {} };
const file = {
	operation: 'ledger.exportLedger',
	parameters: { exportAs: 'file', binaryPropertyName: 'backup' },
};

const exports = casesOf('ledger.exportLedger', {
	'as an item': { ...filledLedger, input: [{}, {}] },
	'as a file': { ...filledLedger, parameters: { exportAs: 'file' } },
	'as a file under another name': {
		...filledLedger,
		parameters: { exportAs: 'file', binaryPropertyName: 'backup' },
	},
	'of an empty ledger': {},
	'of a damaged ledger': damagedLedger,
});

const imports = casesOf('ledger.importLedger', {
	'into an empty ledger': { input: [exported] },
	'joined with another': { ...filledLedger, input: [other] },
	'instead of another': { ...filledLedger, input: [other], parameters: { mode: 'replace' } },
	'from a file': {
		...{ ...filledLedger, after: file },
		parameters: { importFrom: 'file', binaryPropertyName: 'backup', mode: 'replace' },
	},
	'by hand': { ...filledLedger, mode: 'manual', input: [other] },
	'that is none': { ...filledLedger, input: [movie(550)] },
	'from a later version': { ...filledLedger, input: [{ version: 2 }] },
	'of which a part cannot be read': { ...filledLedger, input: [partly] },
	'of which a part cannot be read, taking the rest': {
		...{ ...filledLedger, input: [partly], parameters: { mode: 'replace', takeReadable: true } },
	},
	'of which nothing can be read': {
		...{ ...filledLedger, input: [{ version: 1, sources: 0, titles: 0, open: 0 }] },
		parameters: { takeReadable: true },
	},
	'of which one is none, going on': { ...filledLedger, ...goesOn, input: [{ kept: 1 }, other] },
	'of which one is none, to the error output': {
		...{ ...filledLedger, ...hasErrorOutput, input: [{ kept: 1 }, other] },
	},
});

export const ledgerFiles: MoviePilotCase[] = [...exports, ...imports];
