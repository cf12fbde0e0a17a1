// @ts-check
'use strict';

const { randomBytes } = require('node:crypto');
const axios = require('axios').default;

/**
 * @typedef {{ email: string, password: string }} Owner
 * @typedef {{ owner: Owner, request: (method: string, url: string, body?: unknown) => Promise<any> }} Session
 */

/**
 * @param {string} baseUrl
 * @param {() => string} cookie
 */
function requester(baseUrl, cookie) {
	/** @type {Session['request']} */
	return async (method, url, body) => {
		const { status, data } = await axios.request({
			...{ method, url: `${baseUrl}${url}`, data: body, validateStatus: () => true },
			headers: { Cookie: cookie() },
		});
		if (status >= 200 && status < 300) return data?.data ?? data;
		throw new Error(`${method} ${url} answered ${status}: ${JSON.stringify(data).slice(0, 2_000)}`);
	};
}

/** @param {string[] | undefined} headers */
function cookieOf(headers) {
	return (headers ?? []).map((header) => header.split(';')[0]).join('; ');
}

/**
 * Makes the owner (the first time) or logs in again (after a restart).
 * @param {string} baseUrl
 * @param {Owner} [known]
 * @returns {Promise<Session>}
 */
async function signIn(baseUrl, known) {
	const owner = known ?? { email: 'owner@example.com', password: `Aa1${randomBytes(12).toString('hex')}` };
	const answer = known
		? await axios.post(`${baseUrl}/rest/login`, { emailOrLdapLoginId: owner.email, password: owner.password })
		: await axios.post(`${baseUrl}/rest/owner/setup`, { ...owner, firstName: 'Ada', lastName: 'Owner' });
	const cookie = cookieOf(answer.headers['set-cookie']);
	return { owner, request: requester(baseUrl, () => cookie) };
}

module.exports = { signIn };
