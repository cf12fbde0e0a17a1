// @ts-check
'use strict';

/**
 * Every refusal of the sign-in host is a 400 with these two fields (Trakt's API definition of 2026). Seen texts:
 * `invalid_grant` / `session not found`, `invalid_request` / `client_id is required`. The others are worded here under
 * the names of RFC 6749.
 *
 * @param {import('express').Response} response
 * @param {string} error
 * @param {string} description
 */
const refuse = (response, error, description) =>
	void response.status(400).json({ error, error_description: description });

/**
 * The application named in a body, or a refusal already sent. Credentials in a Basic header or in the query are not
 * looked at: the only report of those ended in `client_id is required`. A secret may be left out (since October
 * 2026), a wrong one may not be sent, nor any by an application that has none.
 *
 * @param {import('express').Request} request
 * @param {import('express').Response} response
 * @param {import('../state').Application} application
 */
function isKnownClient(request, response, application) {
	const { client_id: clientId, client_secret: secret } = request.body;
	if (typeof clientId !== 'string' || clientId === '') {
		refuse(response, 'invalid_request', 'client_id is required');
		return false;
	}
	if (clientId !== application.clientId || (secret !== undefined && secret !== application.clientSecret)) {
		refuse(response, 'invalid_client', 'client not found or wrong client_secret');
		return false;
	}
	return true;
}

module.exports = { refuse, isKnownClient };
