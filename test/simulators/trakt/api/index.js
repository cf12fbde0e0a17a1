// @ts-check
'use strict';

const { refuseWithoutUserAgent } = require('../cloudflare');
const { identify, requireApiKey, requireHeaders, stampAnswer, throttle } = require('./guards');
const { mount } = require('./route');
const { routes } = require('./routes');

/** Fixed words before parameters: `/users/settings` must not be read as a member's name. @param {string} path */
const specificity = (path) => path.replaceAll(/:\w+/g, '~');

const ordered = routes
	.flatMap((route) => [route.path].flat().map((path) => ({ ...route, path })))
	.sort((a, b) => (specificity(a.path) < specificity(b.path) ? -1 : 1));

/** api.trakt.tv. The sign-in calls are not here: Trakt asks to keep them off this host. @param {import('../state').TraktState} state */
const buildApi =
	(state) =>
	/** @param {{ app: import('express').Express }} context */
	({ app }) => {
		app.use(
			refuseWithoutUserAgent,
			stampAnswer,
			requireApiKey(state),
			requireHeaders(state),
			identify(state),
		);
		for (const route of ordered) mount(app, route, state);
		app.use(throttle(state));
		app.all(
			[...new Set(ordered.map(({ path }) => path))],
			(_request, response) => void response.status(405).end(),
		);
		app.use((_request, response) => void response.status(404).end());
	};

module.exports = { buildApi };
