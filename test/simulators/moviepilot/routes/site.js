// @ts-check
'use strict';

const { endpoint } = require('../http/endpoint');
const { USER_AGENT } = require('../shapes/searchResult');

/** @param {import('.').Service} service @returns {import('../http/endpoint').Endpoint[]} */
function siteRoutes({ state: { generation, torrents }, siteCookie }) {
	const { answers, paging } = generation;
	/** @param {import('../state/torrents').Site} site */
	const siteAnswer = ({ id, name, domain }) => ({
		id,
		name,
		domain,
		url: `https://${domain}/`,
		pri: id,
		cookie: siteCookie,
		ua: USER_AGENT,
		proxy: 0,
		render: 0,
		public: 0,
		is_active: true,
	});
	return [
		// With cookies, so taken to be for the superuser only.
		endpoint({
			method: 'GET',
			template: '/api/v1/site/',
			access: 'superuser',
			query: paging,
			handle: ({ query }) => answers.list(torrents.sites.map(siteAnswer), query),
		}),
		// The sites that subscriptions use.
		endpoint({
			method: 'GET',
			template: '/api/v1/site/rss',
			query: paging,
			handle: ({ query }) => answers.list(torrents.sites.filter(({ rss }) => rss).map(siteAnswer), query),
		}),
	];
}

module.exports = { siteRoutes };
