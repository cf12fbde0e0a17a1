// @ts-check
'use strict';

/**
 * What differs between MoviePilot 2.5, 2.9–2.15 and 3.x, by operation. Every operation has a row, also one that is
 * the same on all: that it is has to be said by somebody who looked.
 *
 * @typedef {import('./tables').Notes} Notes
 */

/** @type {Notes} */
const same = ['✓', '✓', '✓'];
/** @type {Notes} */
const recognition = ["✓; no season 0 in the server's own season list", '✓', '✓'];
/** @type {Notes} */
const torrents = ['✓', '✓; a season 0 search is ignored by the server before 2.15', '✓'];
/** @type {Notes} */
const reading = ['✓', '✓; from 2.14.2 a normal user sees own rows only', 'as 2.14.2'];
/** @type {Notes} */
const asking = ['by GET', 'by GET', 'by POST, by GET where that is refused'];

/** @type {Record<string, Notes>} */
const generationNotes = {
	'moviePilotSubscribe/media.searchOrSubscribe': [
		'✓; specials end as `skipped_specials`, since the server would make season 1 of them',
		'✓; specials need 2.15, earlier ones refuse them in words',
		'✓',
	],
	'moviePilotSubscribe/media.checkStatus': [
		'✓; specials count as had by the record of downloads only',
		'as 2.5 before 2.15',
		'✓',
	],
	'moviePilotSubscribe/media.getDetails': recognition,
	'moviePilotSubscribe/media.getSeasons': recognition,
	'moviePilotSubscribe/media.searchByTitle': recognition,
	'moviePilotSubscribe/subscription.create': [
		'✓; the server does not say whether a row existed, so that is read from the lists',
		'✓',
		'✓',
	],
	'moviePilotSubscribe/subscription.get': reading,
	'moviePilotSubscribe/subscription.getAll': reading,
	'moviePilotSubscribe/subscription.getHistory': reading,
	'moviePilotSubscribe/subscription.update': [
		'the whole row is sent back, since what is left out would be reset',
		'as 2.5',
		'only what changes is sent',
	],
	'moviePilotSubscribe/subscription.pause': same,
	'moviePilotSubscribe/subscription.resume': same,
	'moviePilotSubscribe/subscription.searchNow': asking,
	'moviePilotSubscribe/subscription.reset': asking,
	'moviePilotSubscribe/subscription.delete': same,
	'moviePilotSubscribe/subscription.follow': same,
	'moviePilotSubscribe/torrent.search': torrents,
	'moviePilotSubscribe/torrent.download': torrents,
	'moviePilotSubscribe/download.getAll': same,
	'moviePilotSubscribe/download.pause': same,
	'moviePilotSubscribe/download.resume': same,
	'moviePilotSubscribe/download.delete': same,
	'moviePilotSubscribe/audit.check': same,
	'moviePilotSubscribe/audit.rebuild': same,
	'moviePilotSubscribe/audit.repair': same,
	'moviePilotSubscribe/audit.runCommand': same,
	'moviePilotSubscribe/server.getStatus': ['✓', '✓', '✓; warns when the version is newer than those known'],
};

module.exports = { generationNotes };
