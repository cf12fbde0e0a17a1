// @ts-check
'use strict';

const { createCatalogue } = require('../../simulators/core/catalogue');
const { createMoviePilotSimulator } = require('../../simulators/moviepilot');
const { DEFAULTS } = require('../../simulators/moviepilot/defaults');
const { createSeerrSimulator } = require('../../simulators/seerr');
const { createTraktSimulator } = require('../../simulators/trakt');
const { listOnTrakt, seedMoviePilot, seedSeerr } = require('../scenario/seed');

/** As fast as the simulators answer: the pace is the user's to set, and nobody waits for a real server here. */
const requestsPerSecond = 500;

/** @param {string} generation */
function generationOf(generation) {
	if (!['2.5', '2', '3'].includes(generation)) throw new Error('--moviepilot takes 2.5, 2 or 3');
	if (generation === '2') return {};
	return { generation, version: generation === '3' ? 'v3.0.1' : 'v2.5.6' };
}

/** Version 2.5 takes no API key on its normal interface. @param {string} generation */
const loginFor = (generation) =>
	generation === '2.5'
		? { authentication: 'password', username: 'admin', password: 'CANARY-mp-password-admin' }
		: { authentication: 'apiKey', apiKey: DEFAULTS.apiKey };

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
	const moviePilot = createMoviePilotSimulator({ catalogue, ...generationOf(generation) });
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
