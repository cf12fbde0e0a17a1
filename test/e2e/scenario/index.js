// @ts-check
'use strict';

const { everydayMovies, everydayShows, listedWhileDown, troublemakers } = require('./cast');
const { addRequests } = require('./requests');
const { emptyWorld } = require('./world');

/** @returns {import('./world').World} */
function createWorld() {
	const world = emptyWorld();
	everydayMovies(world);
	everydayShows(world);
	troublemakers(world);
	addRequests(world);
	listedWhileDown(world);
	return world;
}

module.exports = { createWorld };
