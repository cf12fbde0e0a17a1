// @ts-check
'use strict';

const querystring = require('node:querystring');
const { Refusal } = require('./answers');

/** @param {string} type @param {string} msg @param {readonly (string | number)[]} loc */
const unreadable = (type, msg, loc) =>
	new Refusal({ status: 422, json: { detail: [{ type, loc, msg, input: null }] } });

/** Only JSON is read as JSON: other content types stay bytes and fail validation (FastAPI). @param {string} raw @param {string} contentType */
function readJson(raw, contentType) {
	if (raw === '') throw unreadable('missing', 'Field required', ['body']);
	if (contentType !== '' && !/^application\/([\w.-]+\+)?json\b/i.test(contentType))
		throw unreadable(
			'model_attributes_type',
			'Input should be a valid dictionary or object to extract fields from',
			['body'],
		);
	try {
		return /** @type {unknown} */ (JSON.parse(raw));
	} catch {
		throw unreadable('json_invalid', 'JSON decode error', ['body', 0]);
	}
}

/** A body that is no form has no fields. @param {string} raw @param {string} contentType */
const readForm = (raw, contentType) =>
	/^application\/x-www-form-urlencoded\b/i.test(contentType) ? { ...querystring.parse(raw) } : {};

/** @param {'json' | 'form' | 'none'} takes @param {string} raw @param {string} contentType @returns {unknown} */
function readBody(takes, raw, contentType) {
	if (takes === 'none') return undefined;
	return takes === 'json' ? readJson(raw, contentType) : readForm(raw, contentType);
}

module.exports = { readBody };
