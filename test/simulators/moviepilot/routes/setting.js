// @ts-check
'use strict';

const { z } = require('zod');
const { endpoint } = require('../http/endpoint');

/** @param {import('.').Service} service @returns {import('../http/endpoint').Endpoint[]} */
function settingRoutes({ state: { configuration, generation } }) {
	const { answers, fields } = generation;
	return [
		// `get_current_active_superuser` in every generation (snapshots of 1.9, 2.x and 3.0, app/api/endpoints/system.py).
		endpoint({
			method: 'GET',
			template: '/api/v1/system/setting/{key}',
			access: 'superuser',
			path: z.object({ key: fields.text }),
			handle: ({ path }) => answers.action({ success: true, data: { value: configuration.get(path.key) } }),
		}),
	];
}

module.exports = { settingRoutes };
