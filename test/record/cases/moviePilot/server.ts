import { goesOn, hasErrorOutput } from '../../scene';
import { asGuest, casesOf, type MoviePilotCase } from '../../stages/moviePilot';
import { serverFails, wrongKey } from './works';

export const server: MoviePilotCase[] = casesOf('server.getStatus', {
	'for two items': { input: [{}, {}] },
	'with the generation found out': { credential: { version: 'detect' } },
	'where nothing is connected': { options: { mediaServers: [], downloaders: [], sites: [] } },
	'for an account that is no superuser': { credential: asGuest },
	'where the media servers cannot be read': {
		seed: ({ faults }) => faults.add({ path: '/api/v1/mediaserver/clients', ...serverFails }),
	},
	'with a wrong key': { credential: wrongKey },
	'with a wrong key, going on': { ...goesOn, credential: wrongKey, input: [{ kept: 1 }, { kept: 2 }] },
	'with a wrong key, to the error output': { ...hasErrorOutput, credential: wrongKey },
	'where nothing answers': { seed: ({ faults }) => faults.add({ path: /./, status: 502, times: 99 }) },
	'without an address': { once: true, credential: { url: '' } },
});
