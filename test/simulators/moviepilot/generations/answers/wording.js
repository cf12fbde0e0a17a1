// @ts-check
'use strict';

/**
 * How a generation's pydantic names what is wrong with a parameter.
 *
 * @typedef {(issue: import('../../http/answers').Issue) => { type: string, msg: string }} Wording
 * @typedef {Record<Exclude<import('../../http/answers').Problem, 'value'>, readonly [type: string, msg: string]>} Words
 */

/** @type {Words} */
const WORDS_OF_1 = {
	missing: ['value_error.missing', 'field required'],
	text: ['type_error.str', 'str type expected'],
	list: ['type_error.list', 'value is not a valid list'],
	object: ['type_error.dict', 'value is not a valid dict'],
	integer: ['type_error.integer', 'value is not a valid integer'],
	integerText: ['type_error.integer', 'value is not a valid integer'],
	json: ['value_error.jsondecode', 'Expecting value: line 1 column 1 (char 0)'],
};

const OBJECT_WANTED = 'Input should be a valid dictionary or object to extract fields from';

/** @type {Words} */
const WORDS_OF_2 = {
	missing: ['missing', 'Field required'],
	text: ['string_type', 'Input should be a valid string'],
	list: ['list_type', 'Input should be a valid list'],
	object: ['model_attributes_type', OBJECT_WANTED],
	integer: ['int_type', 'Input should be a valid integer'],
	integerText: ['int_parsing', 'Input should be a valid integer, unable to parse string as an integer'],
	json: ['json_invalid', 'JSON decode error'],
};

/** @param {Words} words @returns {Wording} */
const wordingOf =
	(words) =>
	({ problem, said }) => {
		if (problem === 'value') return { type: 'value_error', msg: said ?? 'Value error' };
		const [type, msg] = words[problem];
		return { type, msg };
	};

module.exports = { pydantic1: wordingOf(WORDS_OF_1), pydantic2: wordingOf(WORDS_OF_2) };
