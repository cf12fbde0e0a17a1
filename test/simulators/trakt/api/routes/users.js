// @ts-check
'use strict';

const { createHash } = require('node:crypto');
const { z } = require('zod');

/** @param {import('../../state').Account} account */
const profile = ({ slug, username, private: isPrivate, vip, joinedAt }) => ({
	username,
	private: isPrivate,
	deleted: false,
	name: username,
	vip,
	vip_ep: false,
	vip_og: false,
	vip_years: vip ? 1 : 0,
	director: false,
	ids: { slug, uuid: createHash('sha1').update(slug).digest('hex') },
	joined_at: joinedAt,
});

/** @param {import('../../state').Account} account */
const settings = (account) => ({
	user: profile(account),
	account: { timezone: 'Europe/Berlin', date_format: 'dmy', time_24hr: true, cover_image: null },
	permissions: { commenting: true, liking: true, following: true },
	limits: account.limits,
	connections: {},
	sharing_text: { watching: 'I am watching [item]', watched: 'I watched [item]', rated: '[item] [stars]' },
});

/** @type {import('../route').Route[]} */
const routes = [
	{
		method: 'get',
		path: '/users/settings',
		auth: 'required',
		query: z.object({ extended: z.literal('browsing').optional() }).strict(),
		handle: ({ account, response }) => void response.json(settings(account)),
	},
	{
		method: 'get',
		path: '/users/:id',
		auth: 'optional',
		query: z.object({ extended: z.enum(['full', 'vip', 'full,vip']).optional() }).strict(),
		handle: ({ account, response }) => void response.json(profile(account)),
	},
];

module.exports = { routes };
