// @ts-check
'use strict';

const { addMovie, addShow } = require('./world');
const { turn } = require('./cast');

/** @typedef {import('./world').World} World @typedef {import('./world').Requested} Requested */

/** Sixty requests in every status, by four people, some for what is on the watchlist too. @param {World} world */
function addRequests(world) {
	const movie = (/** @type {number} */ index) =>
		addMovie(world, `Requested Film ${index}`, 60_000 + index, { situation: turn(index) });
	const show = (/** @type {number} */ index, /** @type {import('./world').Situation[]} */ seasons) =>
		addShow(world, `Requested Show ${index}`, 61_000 + index, seasons);
	const add = (/** @type {Requested} */ request) =>
		void world.requested.push({ by: 2 + (world.requested.length % 3), ...request });

	for (let index = 0; index < 16; index++) add({ title: movie(index), status: 'approved' });
	for (let index = 0; index < 8; index++) {
		add({ title: show(index, [turn(index), turn(index + 1), 'free']), status: 'approved', seasons: [1, 2] });
	}
	// A film wished in both qualities is one film in MoviePilot.
	for (let index = 0; index < 2; index++) {
		const title = addMovie(world, `Both Qualities ${index + 1}`, 62_000 + index, { situation: turn(index) });
		for (const is4k of [false, true]) add({ title, status: 'approved', is4k });
	}
	// The same film by two people.
	const shared = addMovie(world, 'Asked for Twice', 62_100, { situation: 'free' });
	for (const by of [2, 3]) add({ title: shared, status: 'approved', by });
	const specials = show(20, ['library']);
	add({ title: specials, status: 'approved', seasons: [0] });
	add({ title: show(21, ['torrent', 'free']), status: 'approved', seasons: [0, 1, 2] });
	// On the watchlist as well.
	for (const { title } of world.listed.filter(({ type }) => type === 'movie').slice(0, 6))
		add({ title, status: 'approved' });
	for (const { title } of world.listed.filter(({ type }) => type === 'show').slice(4, 6)) {
		add({ title, status: 'approved', seasons: [1] });
	}
	add({
		title: show(22, ['library', 'free']),
		status: 'approved',
		seasons: [1, 2],
		media: 'partiallyAvailable',
	});
	add({ title: movie(30), status: 'approved', media: 'available' });
	add({ title: movie(31), status: 'approved', media: 'blocklisted' });
	add({ title: movie(32), status: 'approved', orphan: true });
	add({ title: movie(33), status: 'approved', by: null });
	for (let index = 40; index < 44; index++) add({ title: movie(index), status: 'pending' });
	for (let index = 44; index < 48; index++) add({ title: movie(index), status: 'declined' });
	for (let index = 48; index < 51; index++) add({ title: movie(index), status: 'failed' });
	for (let index = 51; index < 55; index++)
		add({ title: movie(index), status: 'completed', media: 'available' });
	for (let index = 55; index < 57; index++)
		add({ title: show(index, ['free']), status: 'pending', seasons: [1] });
}

module.exports = { addRequests };
