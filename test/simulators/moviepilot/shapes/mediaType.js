// @ts-check
'use strict';

/** MoviePilot v2.5.6 schemas/types.py:5; v3 adds 音乐. */
const LABELS = Object.freeze({ movie: '电影', tv: '电视剧', collection: '系列', unknown: '未知' });

/** @type {ReadonlyMap<string, import('../state/recognition').AnyType>} */
const BY_LABEL = new Map([
	[LABELS.movie, 'movie'],
	[LABELS.tv, 'tv'],
	[LABELS.collection, 'collection'],
	[LABELS.unknown, 'unknown'],
]);

/** @param {string} label */
const typeOfLabel = (label) => BY_LABEL.get(label);

module.exports = { LABELS, typeOfLabel };
