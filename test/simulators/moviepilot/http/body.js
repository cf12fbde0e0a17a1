// @ts-check
'use strict';

const querystring = require('node:querystring');
const { Refusal } = require('./answers');

/** @param {import('./answers').Problem} problem @param {readonly (string | number)[]} location */
const unreadable = (problem, location) =>
	new Refusal({ kind: 'invalid', issues: [{ problem, location, input: null }] });

/** Only JSON is read as JSON: other content types stay bytes and fail validation (FastAPI). @param {string} raw @param {string} contentType */
function readJson(raw, contentType) {
	if (raw === '') throw unreadable('missing', ['body']);
	if (contentType !== '' && !/^application\/([\w.-]+\+)?json\b/i.test(contentType))
		throw unreadable('object', ['body']);
	try {
		return /** @type {unknown} */ (JSON.parse(raw));
	} catch {
		throw unreadable('json', ['body', 0]);
	}
}

/** A body that is no form has no fields. @param {string} raw @param {string} contentType */
const readForm = (raw, contentType) =>
	/^application\/x-www-form-urlencoded\b/i.test(contentType) ? { ...querystring.parse(raw) } : {};

/** @param {'json' | 'form' | 'text' | 'none'} takes @param {string} raw @param {string} contentType @returns {unknown} */
function readBody(takes, raw, contentType) {
	if (takes === 'none') return undefined;
	if (takes === 'text') return raw;
	return takes === 'json' ? readJson(raw, contentType) : readForm(raw, contentType);
}

module.exports = { readBody };
