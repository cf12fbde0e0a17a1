// @ts-check
'use strict';

const { noQuery } = require('../query');

/** @type {import('../route').Route[]} */
const routes = [
	{
		method: 'get',
		path: '/sync/last_activities',
		auth: 'required',
		query: noQuery,
		handle: ({ account, response }) => void response.json(account.activities.read()),
	},
];

module.exports = { routes };
