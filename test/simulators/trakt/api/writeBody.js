// @ts-check
'use strict';

const { z } = require('zod');

const id = z.number().int().positive().nullish();
const ids = z
	.object({ trakt: id, slug: z.string().nullish(), imdb: z.string().nullish(), tmdb: id, tvdb: id })
	.strict();
const number = z.number().int().nonnegative();

/**
 * The groups of objects that all writes share. Trakt takes ids, a title with its year, or a title alone.
 *
 * @param {import('zod').ZodRawShape} extras what may stand beside an object: notes, a date
 */
function itemsBody(extras) {
	const named = { ids: ids.optional(), title: z.string().optional(), year: number.nullish(), ...extras };
	const part = z.object({ ids, ...extras }).strict();
	const episode = z.object({ number, ...extras }).strict();
	const season = z.object({ number, episodes: z.array(episode).optional(), ...extras }).strict();
	return z
		.object({
			movies: z.array(z.object(named).strict()),
			shows: z.array(z.object({ ...named, seasons: z.array(season).optional() }).strict()),
			seasons: z.array(part),
			episodes: z.array(part),
		})
		.partial()
		.strict();
}

module.exports = { itemsBody };
