// @ts-check
'use strict';

const { createCatalogue } = require('../simulators/core/catalogue');
const { createMoviePilotSimulator } = require('../simulators/moviepilot');
const { chooseGeneration, loginFor } = require('../simulators/moviepilot/choice');
const { createSeerrSimulator } = require('../simulators/seerr');
const { createTraktSimulator } = require('../simulators/trakt');
const { seed, titles } = require('./sampleWorld');
const { toCredentials } = require('./simulatorCredentials');

/** Away from the ports that n8n, Seerr and MoviePilot use themselves. 0 = any free one. */
const PORTS = { auth: 7291, api: 7292, seerr: 7293, moviePilot: 7294 };

/** n8n's callback under both names of this machine, on its default port. */
const REDIRECTS = ['localhost', '127.0.0.1'].map(
	(host) => `http://${host}:5678/rest/oauth2-credential/callback`,
);

/** MoviePilot works through its queue without being asked. */
const JOBS_EVERY_MS = 5_000;

/**
 * All three services with the sample world in them.
 *
 * @param {{ ports?: typeof PORTS, generation?: string }} [options] generation: of MoviePilot
 */
async function startSimulators({ ports = PORTS, generation = '2' } = {}) {
	const catalogue = createCatalogue(titles);
	const trakt = createTraktSimulator({ catalogue, redirectUris: REDIRECTS });
	const seerr = createSeerrSimulator({ catalogue });
	const moviePilot = createMoviePilotSimulator({ catalogue, generation: chooseGeneration(generation) });
	seed({ trakt, seerr, moviePilot });
	const urls = {
		...(await trakt.start({ auth: ports.auth, api: ports.api })),
		seerr: await seerr.start(ports.seerr),
		moviePilot: await moviePilot.start(ports.moviePilot),
	};
	const jobs = setInterval(() => moviePilot.state.runJobs(), JOBS_EVERY_MS);
	const credentials = toCredentials(urls, {
		clientId: trakt.state.application.clientId,
		tokens: trakt.state.issueTokens(),
		seerrKey: seerr.apiKey,
		moviePilotLogin: loginFor(generation),
	});
	return {
		...{ trakt, seerr, moviePilot, urls, credentials },
		async stop() {
			clearInterval(jobs);
			await Promise.all([trakt.stop(), seerr.stop(), moviePilot.stop()]);
		},
	};
}

module.exports = { startSimulators };
