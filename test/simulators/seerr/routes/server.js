// @ts-check
'use strict';

const { toPublicSettings, toStatus } = require('../answers/server');
const { toUser } = require('../answers/user');
const { operation } = require('../operation');

/** The first two are open to anybody, with or without a key (measured on Seerr 3.1): no test of a credential. */
const serverRoutes = [
	operation({
		method: 'GET',
		path: '/status',
		open: true,
		handle: ({ state }) => ({ status: 200, body: toStatus(state.store) }),
	}),
	operation({
		method: 'GET',
		path: '/settings/public',
		open: true,
		handle: ({ state }) => ({ status: 200, body: toPublicSettings(state.store) }),
	}),
	operation({
		method: 'GET',
		path: '/auth/me',
		handle: ({ state, user }) => ({ status: 200, body: toUser(state.store, user, { settings: true }) }),
	}),
];

module.exports = { serverRoutes };
