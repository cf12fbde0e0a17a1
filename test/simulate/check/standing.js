// @ts-check
'use strict';

/**
 * What MoviePilot has of one film or season, read from its state and not from anything our code said.
 *
 * @typedef {import('../server/moviePilot').MoviePilot} Server
 * @typedef {{ mediaType: 'movie' | 'tv', tmdbId: number, season: number | null }} Unit
 * @typedef {'subscribed' | 'downloading' | 'in library' | 'completed'} Standing `completed`: MoviePilot was done with it once
 */

/** @param {Unit} unit @param {{ mediaType: string, tmdbId: number | null, season: number | null }} other */
const isSame = ({ mediaType, tmdbId, season }, other) =>
	other.mediaType === mediaType &&
	other.tmdbId === tmdbId &&
	(mediaType === 'movie' || other.season === season);

/** As it is in truth, also while TMDB does not answer. @param {Server} server @param {Unit} unit */
const seasonOf = ({ catalogue }, { tmdbId, season }) =>
	catalogue.find('tv', tmdbId)?.seasons?.find(({ number }) => number === season);

/** @param {Server} server @param {Unit} unit @param {number} count of the season's episodes @returns {number[]} */
function lackingEpisodes({ state: { library } }, unit, count) {
	const held = library.episodes(unit, unit.season ?? 1);
	return Array.from({ length: count }, (_, index) => index + 1).filter((episode) => !held.has(episode));
}

/** @param {Server} server @param {Unit} unit @returns {boolean | number[]} all of it, or the episodes that are on their way */
function downloadingOf({ state: { downloads } }, unit) {
	const parts = downloads.all().flatMap(({ part }) => (part && isSame(unit, part) ? [part] : []));
	if (parts.some(({ episodes }) => episodes.length === 0)) return true;
	return parts.flatMap(({ episodes }) => [...episodes]);
}

/** @param {Server} server @param {Unit} unit */
function isInLibrary(server, unit) {
	if (unit.mediaType === 'movie') return server.state.library.has(unit);
	const season = seasonOf(server, unit);
	return (
		season !== undefined &&
		season.episodeCount > 0 &&
		lackingEpisodes(server, unit, season.episodeCount).length === 0
	);
}

/** Seen without knowing how many episodes there are. @param {Server} server @param {Unit} unit */
const isWhollyDownloading = (server, unit) => downloadingOf(server, unit) === true;

/** @param {Server} server @param {Unit} unit */
function isDownloading(server, unit) {
	const coming = downloadingOf(server, unit);
	if (typeof coming === 'boolean') return coming;
	const season = unit.mediaType === 'tv' ? seasonOf(server, unit) : undefined;
	if (!season || coming.length === 0) return false;
	return lackingEpisodes(server, unit, season.episodeCount).every((episode) => coming.includes(episode));
}

/** @param {Server} server @param {Unit} unit */
const isSubscribed = ({ state: { subscriptions } }, unit) =>
	subscriptions.all().some((row) => isSame(unit, row));

/** Completed subscriptions move to the history, as soon as what they lacked was sent to a downloader. @param {Server} server @param {Unit} unit */
const isCompleted = ({ state: { subscriptions } }, unit) =>
	subscriptions.history().some((row) => isSame(unit, row));

/** Sent to a downloader once, all of it, whatever became of that. @param {Server} server @param {Unit} unit */
function isDownloadedBefore(server, unit) {
	const parts = server.state.downloads.history().flatMap(({ part }) => (isSame(unit, part) ? [part] : []));
	const episodes = new Set(parts.flatMap((part) => [...part.episodes]));
	const count = seasonOf(server, unit)?.episodeCount ?? Infinity;
	return parts.some((part) => part.episodes.length === 0) || episodes.size >= count;
}

/** The first that holds: a row may look after what is partly being downloaded. @param {Server} server @param {Unit} unit @returns {Standing | null} */
function standingOf(server, unit) {
	if (unit.mediaType === 'tv' && unit.season === null) return null;
	if (isSubscribed(server, unit)) return 'subscribed';
	if (isInLibrary(server, unit)) return 'in library';
	if (isDownloading(server, unit)) return 'downloading';
	return isCompleted(server, unit) ? 'completed' : null;
}

/** Something of it is on its way or has arrived. @param {Server} server @param {Unit} unit */
function isUnderWay(server, unit) {
	const coming = downloadingOf(server, unit);
	const some = coming === true || (Array.isArray(coming) && coming.length > 0);
	const held = unit.mediaType === 'tv' && server.state.library.episodes(unit, unit.season ?? 1).size > 0;
	return some || held || standingOf(server, unit) !== null;
}

module.exports = {
	isCompleted,
	isDownloadedBefore,
	isInLibrary,
	isUnderWay,
	isWhollyDownloading,
	seasonOf,
	standingOf,
};
