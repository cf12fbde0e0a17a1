// @ts-check
'use strict';

/**
 * What the service would tell its notification agents. The delivery (which of them go to a webhook, in which words) is
 * not decided here.
 *
 * @typedef {'pending' | 'approved' | 'autoApproved' | 'declined' | 'failed' | 'available'} EventKind
 *
 * @typedef {object} SeerrEvent
 * @property {EventKind} kind
 * @property {import('./store').RequestRow} request copy, as of the event
 * @property {import('./store').MediaRow} media copy; on an approval its status is still the one from before
 *
 * @typedef {ReturnType<typeof createEvents>} Events
 */

function createEvents() {
	/** @type {Set<(event: SeerrEvent) => void>} */
	const listeners = new Set();
	return {
		/** @param {(event: SeerrEvent) => void} listener @returns {() => void} stops listening */
		on(listener) {
			listeners.add(listener);
			return () => void listeners.delete(listener);
		},
		/** @param {EventKind} kind @param {import('./store').RequestRow} request @param {import('./store').MediaRow} media */
		emit(kind, request, media) {
			for (const listener of listeners) {
				listener({ kind, request: structuredClone(request), media: structuredClone(media) });
			}
		},
	};
}

module.exports = { createEvents };
