/** What compares the ledger with a server. */
import { goesOn, hasErrorOutput, type Step } from '../../scene';
import { casesOf, type MoviePilotCase, type MoviePilotPlay } from '../../stages/moviePilot';
import { damagedLedger, filledLedger } from './ledgers';
import { film, filmOf, movie, season, serverFails, wrongKey } from './works';

/** Of each kind that a check tells apart. */
const differences: MoviePilotPlay = {
	...filledLedger,
	seed: ({ state }) => {
		state.library.seed(filmOf(1002));
		state.library.seed({ ...season(1), episodes: [1, 2] });
		state.library.seed(season(3));
		for (const draft of [filmOf(1003), filmOf(1003), season(2), season(2), filmOf(1010)])
			state.subscriptions.seed(draft);
		state.downloads.seed(filmOf(1004));
		state.downloads.seed({ name: 'Somebody.Elses.Torrent' });
		state.subscriptions.complete(state.subscriptions.seed(filmOf(1011)), state.clock.now());
		state.subscriptions.complete(state.subscriptions.seed({ ...film, username: 'guest' }), state.clock.now());
	},
};

const unreadable: MoviePilotPlay = {
	...differences,
	then: ({ faults }) => faults.add({ path: '/api/v1/subscribe/', ...serverFails }),
};

const check = casesOf('ledger.check', {
	'of each difference': { ...differences, input: [{}, {}] },
	'without looking into the library': { ...differences, parameters: { maxLibraryLookUps: 0 } },
	'looking one title up, stale after a month': {
		...{ ...differences, parameters: { maxLibraryLookUps: 1, staleAfterDays: 31 } },
	},
	'of an empty ledger': { ...differences, staticData: {} },
	'of a damaged ledger': { ...differences, ...damagedLedger },
	'against an empty server': filledLedger,
	'without a media server': { ...differences, options: { mediaServers: [] } },
	'where a list cannot be read': unreadable,
	'where a list cannot be read, going on': { ...unreadable, ...goesOn, input: [{ kept: 1 }, { kept: 2 }] },
	'with a wrong key, to the error output': { ...differences, ...hasErrorOutput, credential: wrongKey },
});

const rebuild = casesOf('ledger.rebuild', {
	'of an empty ledger': { ...differences, staticData: {}, input: [{}, {}] },
	'of a filled ledger': differences,
	'of a damaged ledger': { ...differences, ...damagedLedger },
	'without what is completed': { ...differences, parameters: { includeCompleted: false } },
	'by hand': { once: true, ...differences, mode: 'manual' },
	'from an empty server': filledLedger,
	'where a list cannot be read': unreadable,
	'where a list cannot be read, going on': { ...unreadable, ...goesOn, input: [{ kept: 1 }, { kept: 2 }] },
	'with a wrong key, to the error output': { ...differences, ...hasErrorOutput, credential: wrongKey },
});

const report = async (_world: unknown, step: Step) => await step('ledger.check');
const found: MoviePilotPlay = { ...differences, input: report };
const act = { dryRun: false };

const repair = casesOf('ledger.repair', {
	'as a dry run': found,
	'of each difference': { ...found, parameters: act },
	'of what is gone as well': { ...found, parameters: { ...act, forgetGone: true } },
	'of what is gone, as a dry run': { once: true, ...found, parameters: { forgetGone: true } },
	'without removing anything': { once: true, ...found, parameters: { ...act, maxRemovals: 0 } },
	'removing one at most': { once: true, ...found, parameters: { ...act, maxRemovals: 1 } },
	'by hand': { once: true, ...found, parameters: act, mode: 'manual' },
	'of what changed since the check': {
		once: true,
		...{ ...found, parameters: act },
		then: ({ state }) => {
			for (const row of [...state.subscriptions.all()]) state.subscriptions.remove(row);
		},
	},
	'where removing fails': {
		...{ ...found, parameters: act },
		then: ({ faults }) => faults.add({ method: 'DELETE', path: /subscribe/, ...serverFails }),
	},
	'of a report that is too old': {
		once: true,
		...{ ...found, parameters: act, then: ({ clock }) => clock.advance(25 * 60 * 60_000) },
	},
	'of a report without findings': { once: true, input: report, parameters: act },
	'of what is no report': { once: true, ...differences, input: [movie(550)], parameters: act },
	'of one that is no report, going on': {
		once: true,
		...{ ...differences, ...goesOn, parameters: act },
		input: async (world, step) => [{ kept: 1 }, ...(await report(world, step))],
	},
	'of one that is no report, to the error output': {
		once: true,
		...{ ...differences, ...hasErrorOutput, parameters: act },
		input: async (world, step) => [{ kept: 1 }, ...(await report(world, step))],
	},
});

export const ledgerAndServer: MoviePilotCase[] = [...check, ...rebuild, ...repair];
