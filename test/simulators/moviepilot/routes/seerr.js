// @ts-check
'use strict';

const { z } = require('zod');
const { crash, refuse } = require('../http/answers');
const { endpoint } = require('../http/endpoint');
const { readSeerrNotice } = require('../state/seerrNotice');

/**
 * Seerr's webhook: answered before anything is subscribed, and nobody hears what became of it
 * (MoviePilot v2.5.6 subscribe.py:322-371).
 *
 * @param {import('.').Service} service @returns {import('../http/endpoint').Endpoint[]}
 */
function seerrRoutes({ state: { creation, generation, jobs } }) {
	const { answers } = generation;

	/** @param {string} raw @returns {unknown} */
	const parse = (raw) => {
		try {
			return JSON.parse(raw);
		} catch {
			throw crash();
		}
	};

	return [
		endpoint({
			method: 'POST',
			template: '/api/v1/subscribe/seerr',
			access: 'seerr',
			takes: 'text',
			body: z.string(),
			handle: ({ body }) => {
				const notice = readSeerrNotice(parse(body), generation.seerr);
				if (notice.kind === 'empty') throw refuse({ status: 500, detail: '报文内容为空' });
				if (notice.kind === 'malformed') throw crash();
				if (notice.kind === 'refused') return answers.action({ success: false, message: notice.message });
				// Stored with the name Seerr gives, which need not be anybody's here.
				const caller = { name: notice.username, superuser: true };
				for (const wish of notice.wishes) jobs.inBackground(() => void creation.create(wish, caller));
				return answers.action({ success: true });
			},
		}),
	];
}

module.exports = { seerrRoutes };
