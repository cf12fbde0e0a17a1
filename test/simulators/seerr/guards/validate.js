// @ts-check
'use strict';

const url = require('node:url');
const { ValidatorRefusal, validatorRefusal } = require('../answers/refusals');

/** @typedef {import('../operation').Operation} Operation @typedef {import('express').Request} Request */

/** express-openapi-validator 4.13 req.parameter.mutator.ts */
const RESERVED = /[:/?#[\]@!$&'()*+,;=]/;

/** @param {Operation} operation @param {Request} request */
function assertJson({ body, path }, request) {
	if (!body) return;
	const type = request.get('content-type');
	if (type && /^application\/json\s*(;|$)/i.test(type)) return;
	const route = `/api/v1${path}`;
	throw validatorRefusal(415, route, `unsupported media type ${type?.split(';')[0]}`);
}

/**
 * Looks at the query as it was sent. `!`, `(`, `)` and `*`, which encodeURIComponent leaves alone, are refused as well;
 * an apostrophe is not, since Node's url.parse escapes it first.
 *
 * @param {readonly string[]} known @param {Request} request
 */
function assertEncoded(known, request) {
	// The legacy parser on purpose: it is the one the validator calls, and its escaping decides.
	const sent = url.parse(request.originalUrl).query ?? '';
	for (const pair of sent.split('&')) {
		const [name, value = ''] = pair.split('=');
		if (name === undefined || !known.includes(name) || !RESERVED.test(value)) continue;
		const message = `Parameter '${name}' must be url encoded. Its value may not contain reserved characters.`;
		throw validatorRefusal(400, `.query.${name}`, message);
	}
}

/** @param {readonly string[]} known @param {Request} request */
function assertKnown(known, request) {
	for (const [name, value] of Object.entries(request.query)) {
		const path = `.query.${name}`;
		if (!known.includes(name)) throw validatorRefusal(400, path, `Unknown query parameter '${name}'`);
		if (value === '') throw validatorRefusal(400, path, `Empty value found for query parameter '${name}'`);
	}
}

/** @param {string} part @param {import('zod').ZodIssue} issue */
function toDetail(part, issue) {
	const keyword = issue.code === 'custom' ? String(issue.params?.keyword) : 'type';
	const path = ['', part, ...issue.path].join('.');
	const message = issue.code === 'custom' ? issue.message : 'should be object';
	// AJV blames the object for a property it lacks, the validator's list names the property.
	const blamed = keyword === 'required' ? path.slice(0, path.lastIndexOf('.')) : path;
	const detail = { path, message, errorCode: `${keyword}.openapi.validation` };
	return { detail, sentence: `request${blamed} ${message}` };
}

/**
 * All of it is validated before anybody asks who is calling: a wrong key with a wrong parameter is 400.
 *
 * @param {Operation} operation @param {Request} request @param {Record<string, string>} params
 */
function validate(operation, request, params) {
	assertJson(operation, request);
	const known = operation.parameters ?? [];
	assertEncoded(known, request);
	assertKnown(known, request);
	const parts = {
		params: operation.params?.safeParse(params),
		query: operation.query?.safeParse({ ...request.query }),
		body: operation.body?.safeParse(request.body ?? {}),
	};
	const complaints = Object.entries(parts).flatMap(([part, result]) =>
		(result?.error?.issues ?? []).map((issue) => toDetail(part, issue)),
	);
	if (complaints.length > 0) {
		const message = complaints.map(({ sentence }) => sentence).join(', ');
		throw new ValidatorRefusal(
			400,
			message,
			complaints.map(({ detail }) => detail),
		);
	}
	return {
		params: parts.params?.data ?? params,
		query: parts.query?.data ?? {},
		body: parts.body?.data ?? {},
	};
}

module.exports = { validate };
