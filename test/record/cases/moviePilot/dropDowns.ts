import { asGuest, casesOf, type MoviePilotCase } from '../../stages/moviePilot';
import { serverFails, wrongKey } from './works';

const methods = ['getDownloaders', 'getRuleGroups', 'getSavePaths', 'getSites'] as const;

export const dropDowns: MoviePilotCase[] = methods.flatMap((method) =>
	casesOf(`loadOptions.${method}`, {
		'as set up': {},
		'where nothing is set up': {
			options: { downloaders: [], ruleGroups: null, directories: null, sites: [] },
		},
		'for an account that is no superuser': { credential: asGuest },
		'with a wrong key': { credential: wrongKey },
		'where the server fails': { seed: ({ faults }) => faults.add({ path: /./, ...serverFails }) },
	}),
);
