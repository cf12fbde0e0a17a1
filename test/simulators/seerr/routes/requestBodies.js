// @ts-check
'use strict';

const { z } = require('zod');
const schema = require('../schema');

/** @type {import('../schema').Schema<'movie' | 'tv'>} */
const mediaType = schema.required('mediaType', schema.oneOf(['movie', 'tv']));

const shared = {
	mediaType,
	is4k: schema.flag().optional(),
	serverId: schema.number().optional(),
	profileId: schema.number().optional(),
	rootFolder: schema.text().optional(),
	languageProfileId: schema.number().optional(),
	userId: schema.nullableNumber().optional(),
	tags: schema.unvalidated().optional(),
};

/** Unknown keys pass (measured on Seerr 3.1). @type {import('../schema').Schema<import('../state/drafting').RequestBody>} */
const newRequest = z
	.object({
		...shared,
		mediaId: schema.required('mediaId', schema.number()),
		tvdbId: schema.number().optional(),
		seasons: schema.seasonsOrAll().optional(),
	})
	.passthrough();

/** @type {import('../schema').Schema<import('../state/edits').EditBody>} */
const editedRequest = z.object({ ...shared, seasons: schema.seasonList().optional() }).passthrough();

module.exports = { newRequest, editedRequest };
