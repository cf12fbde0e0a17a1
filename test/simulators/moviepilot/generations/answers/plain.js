// @ts-check
'use strict';

const { pydantic1, pydantic2 } = require('./wording');

/**
 * What 2.x sends: values and lists bare, an envelope around actions only, FastAPI's own errors.
 *
 * @typedef {import('..').Answers} Answers
 * @typedef {import('../../http/answers').Issue} Issue
 */

/** @param {unknown} json */
const ok = (json) => ({ status: 200, json });

/** @template T @param {readonly T[]} all @param {import('..').Page} wanted */
const pageOf = (all, { page, count }) => all.slice((page - 1) * count, page * count);

/** pydantic 2 says what it was given, pydantic 1 did not. @param {Issue} issue */
const issueOf2 = (issue) => ({ ...pydantic2(issue), loc: issue.location, input: issue.input ?? null });
/** @param {Issue} issue */
const issueOf1 = (issue) => ({ loc: issue.location, ...pydantic1(issue) });

/** @param {(issue: Issue) => object} shapeOf @returns {Answers} */
const createAnswers = (shapeOf) => ({
	payload: ok,
	raw: ok,
	list: (items) => ok(items),
	page: (items, wanted) => ok(pageOf(items, wanted)),
	action: ({ success, message = null, data = {} }) => ok({ success, message, data }),
	refusal: (reason) => {
		if (reason.kind === 'invalid') return { status: 422, json: { detail: reason.issues.map(shapeOf) } };
		// Uvicorn's plain text (MoviePilot v2.5.6 has no handler of its own).
		if (reason.kind === 'crash') return { status: 500, text: 'Internal Server Error' };
		return { status: reason.status, json: { detail: reason.detail }, headers: reason.headers };
	},
});

module.exports = {
	answersWithPydantic1: createAnswers(issueOf1),
	answersWithPydantic2: createAnswers(issueOf2),
};
