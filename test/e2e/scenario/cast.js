// @ts-check
'use strict';

const { addMovie, addShow } = require('./world');

/** @typedef {import('./world').World} World @typedef {import('./world').Situation} Situation */

/** Asking MoviePilot for the first film gets the second. */
const WRONG_MATCH = { asked: 990_003, subscribed: 990_004 };

/** Everyday titles, in every situation. @type {readonly Situation[]} */
const turns = [
	'free',
	'torrent',
	'library',
	'free',
	'subscribed',
	'torrent',
	'downloading',
	'free',
	'refusedTorrent',
	'free',
];

/** @param {number} index @returns {Situation} */
const turn = (index) => turns[index % turns.length] ?? 'free';

/** @param {World} world */
function everydayMovies(world) {
	for (let index = 0; index < 228; index++) {
		const title = addMovie(world, `Everyday Film ${index + 1}`, 20_000 + index, {
			year: 1960 + (index % 60),
			situation: turn(index),
		});
		world.listed.push({ type: 'movie', title });
	}
}

/** Whole shows, single seasons, single episodes. @param {World} world */
function everydayShows(world) {
	for (let index = 0; index < 40; index++) {
		const count = 1 + (index % 4);
		const seasons = Array.from({ length: count }, (_, season) => turn(index * 3 + season));
		const title = addShow(world, `Everyday Show ${index + 1}`, 40_000 + index, seasons, {
			unaired: index % 5 === 0 ? 1 : 0,
		});
		world.listed.push({ type: 'show', title });
	}
	for (let index = 0; index < 32; index++) {
		const title = addShow(world, `Season Show ${index + 1}`, 41_000 + index, [
			'library',
			turn(index),
			'free',
		]);
		world.listed.push({ type: 'season', title, season: 2 });
	}
	for (let index = 0; index < 16; index++) {
		const title = addShow(world, `Episode Show ${index + 1}`, 42_000 + index, [turn(index + 3), 'library']);
		const [first, second] = [1 + (index % 6), 6 - (index % 3)];
		world.listed.push({ type: 'episode', title, season: 1, episode: first });
		// A second episode of the same season is the same wish.
		if (index % 4 === 0 && second !== first)
			world.listed.push({ type: 'episode', title, season: 1, episode: second });
	}
}

/** The titles that trip up tools of this kind. @param {World} world */
function troublemakers(world) {
	/** @param {import('./world').Listed['type']} type @param {import('./world').Title} title @param {number} [season] */
	const list = (type, title, season) =>
		world.listed.push({ type, title, ...(season === undefined ? {} : { season }) });

	list('movie', addMovie(world, 'Same Number, the Film', 1396, { year: 1975, situation: 'free' }));
	list('show', addShow(world, 'Same Number, the Show', 1396, ['torrent', 'free']));
	list('movie', addMovie(world, '1917', 530_915, { year: 2019, situation: 'free' }));
	list('movie', addMovie(world, '[REC]', 8329, { year: 2007, situation: 'free', chineseTitle: '死亡录像' }));
	list('movie', addMovie(world, '霸王别姬', 10_997, { year: 1993, situation: 'torrent' }));
	list(
		'show',
		addShow(world, 'The Three-Body Problem', 204_541, ['free'], { year: 2023, chineseTitle: '三体' }),
	);
	list('movie', addMovie(world, 'A Film Without a Number', null, { year: 2031 }));
	list('movie', addMovie(world, 'Too New for TMDB', 990_001, { year: 2030, situation: 'unknown' }));
	list('show', addShow(world, 'Unknown Show', 990_002, ['unknown']));
	addMovie(world, 'Somebody Else', WRONG_MATCH.subscribed, { year: 1999 });
	const taken = addMovie(world, 'Taken for Somebody Else', WRONG_MATCH.asked, {
		year: 1999,
		situation: 'wrongMatch',
	});
	list('movie', taken);
	const specials = addShow(world, 'Show With Specials', 990_010, ['library']);
	list('season', specials, 0);
	const announced = addShow(world, 'Announced Season', 990_011, ['library', 'noEpisodes']);
	list('season', announced, 2);
	list('show', addShow(world, 'Half There', 990_012, ['episodeTorrents']));
	list('show', addShow(world, 'Three Seasons Missing', 990_013, ['torrent', 'free', 'torrent']));
}

/** @param {World} world */
function listedWhileDown(world) {
	world.listedLater.push(
		{ type: 'movie', title: addMovie(world, 'Listed While Down 1', 991_001, { situation: 'free' }) },
		{ type: 'movie', title: addMovie(world, 'Listed While Down 2', 991_002, { situation: 'torrent' }) },
		{ type: 'show', title: addShow(world, 'Listed While Down 3', 991_003, ['free']) },
	);
}

module.exports = { WRONG_MATCH, everydayMovies, everydayShows, listedWhileDown, troublemakers, turn };
