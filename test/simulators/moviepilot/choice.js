// @ts-check
'use strict';

const { DEFAULTS } = require('./defaults');

/** The generations by the names that commands take for them; each means its newest known version. */
const NAMES = ['2.5', '2', '3'];

/** @param {string} name what was given as `--moviepilot` @returns {string} */
function chooseGeneration(name) {
	if (!NAMES.includes(name)) throw new Error('--moviepilot takes 2.5, 2 or 3');
	return name;
}

/** How n8n's credential signs in: version 2.5 takes no API key on its normal interface. @param {string} name */
const loginFor = (name) =>
	name === '2.5'
		? { authentication: 'password', username: 'admin', password: DEFAULTS.users[0]?.password ?? '' }
		: { authentication: 'apiKey', apiKey: DEFAULTS.apiKey };

module.exports = { chooseGeneration, loginFor };
