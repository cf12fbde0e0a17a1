// @ts-check
'use strict';

const { createCatalogue } = require('../../simulators/core/catalogue');
const { createMoviePilotSimulator } = require('../../simulators/moviepilot');
const { chooseGeneration, loginFor } = require('../../simulators/moviepilot/choice');
const { createSeerrSimulator } = require('../../simulators/seerr');
const { createTraktSimulator } = require('../../simulators/trakt');
const { listOnTrakt, seedMoviePilot, seedSeerr } = require('../scenario/seed');

/** As fast as the simulators answer: the pace is the user's to set, and nobody waits for a real server here. */
const requestsPerSecond = 500;

/**
 * The three services, filled with the scenario, and the credentials for them.
 * @param {import('../scenario/world').World} world
 * @param {string} n8nUrl
 * @param {string} generation of MoviePilot
 */
async function startServices(world, n8nUrl, generation) {
	const catalogue = createCatalogue(world.titles);
	const trakt = createTraktSimulator({
		catalogue,
		redirectUris: [`${n8nUrl}/rest/oauth2-credential/callback`],
		user: { slug: 'demo', vip: true, limits: { watchlist: { item_count: 5000 } } },
	});
	const seerr = createSeerrSimulator({ catalogue });
	const moviePilot = createMoviePilotSimulator({ catalogue, generation: chooseGeneration(generation) });
	seedMoviePilot(moviePilot, world);
	listOnTrakt(trakt, world.listed);
	seedSeerr(seerr, world);
	const traktUrls = await trakt.start();
	const urls = { trakt: traktUrls.api, seerr: await seerr.start(), moviePilot: await moviePilot.start() };
	const tokens = trakt.state.issueTokens();
	const credentials = [
		{
			id: 'mrTraktAccount01',
			name: 'Trakt',
			type: 'traktOAuth2Api',
			data: {
				...{ grantType: 'pkce', authentication: 'body', scope: 'public', authQueryParameters: '' },
				authUrl: `${traktUrls.auth}/oauth/authorize`,
				accessTokenUrl: `${traktUrls.auth}/oauth/token`,
				apiBaseUrl: traktUrls.api,
				clientId: 'CANARY-trakt-client-id-5f1d0c6b7a8e',
				oauthTokenData: tokens,
			},
		},
		{
			id: 'mrJellyseerr0001',
			name: 'Jellyseerr',
			type: 'seerrServerApi',
			data: { url: urls.seerr, apiKey: seerr.apiKey, requestsPerSecond },
		},
		{
			id: 'mrMoviePilot0001',
			name: 'MoviePilot',
			type: 'moviePilotServerApi',
			data: { url: urls.moviePilot, requestsPerSecond, ...loginFor(generation) },
		},
	];
	return {
		...{ trakt, seerr, moviePilot, urls, credentials },
		/** Values that must turn up nowhere in n8n; everything the simulators hand out as a secret starts like this. */
		secrets: ['CANARY', String(tokens.access_token), String(tokens.refresh_token)],
		stop: async () => void (await Promise.all([trakt.stop(), seerr.stop(), moviePilot.stop()])),
	};
}

module.exports = { startServices };
