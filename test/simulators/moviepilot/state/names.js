// @ts-check
'use strict';

// Words the title parser of MoviePilot takes for release details; outcomes executed with v2.5.6's parser.
const RELEASE_WORDS = /\[[^\]]*\]|\bseason\s+\d+\b|\bs\d{1,2}(e\d{1,3})?\b|\b\d{3,4}[pi]\b|\b(uhd|web)\b/gi;
const YEAR_IN_BRACKETS = /\s*\((\d{4})\)\s*$/;
const ONLY_NUMBER = /^(\d+|[IVX]+)$/i;

/**
 * What is left of a name once release details are gone; null when nothing is.
 * A bare number or Roman numeral counts as nothing unless the year follows in brackets.
 *
 * @param {string | null | undefined} text
 * @returns {{ name: string | null, year: string | null }}
 */
function parseName(text) {
	const whole = (text ?? '').trim();
	const year = YEAR_IN_BRACKETS.exec(whole)?.[1] ?? null;
	const name = whole.replace(YEAR_IN_BRACKETS, '');
	const rest = name.replace(RELEASE_WORDS, '').trim();
	if (rest === '' || (year === null && ONLY_NUMBER.test(rest))) return { name: null, year };
	return { name, year };
}

module.exports = { parseName };
