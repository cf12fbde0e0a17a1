// @ts-check
'use strict';

const { downloadRoutes } = require('./download');
const { historyRoutes } = require('./history');
const { mediaRoutes } = require('./media');
const { mediaserverRoutes } = require('./mediaserver');
const { seerrRoutes } = require('./seerr');
const { searchRoutes } = require('./search');
const { settingRoutes } = require('./setting');
const { siteRoutes } = require('./site');
const { subscribeRoutes } = require('./subscribe');
const { subscribeByIdRoutes } = require('./subscribeById');
const { subscribeByMediaRoutes } = require('./subscribeByMedia');
const { systemRoutes } = require('./system');

/**
 * @typedef {object} Service
 * @property {import('../state').State} state
 * @property {string} siteCookie
 * @property {Record<'forPictures' | 'beforeInsert' | 'forSites', () => Promise<void>>} wait the slow parts of the real server
 */

/** In the order FastAPI would try them. @param {Service} service */
const allRoutes = (service) => [
	...systemRoutes(service),
	...settingRoutes(service),
	...mediaRoutes(service),
	...mediaserverRoutes(service),
	...seerrRoutes(service),
	...subscribeByMediaRoutes(service),
	...historyRoutes(service),
	...subscribeRoutes(service),
	...subscribeByIdRoutes(service),
	...searchRoutes(service),
	...downloadRoutes(service),
	...siteRoutes(service),
];

module.exports = { allRoutes };
