// @ts-check
'use strict';

const { findProfile } = require('./profiles');
const { writeRequest } = require('./state/creation');
const { decide, findRequest, removeRequest, retry } = require('./state/decisions');
const { draftRequest } = require('./state/drafting');
const { editRequest } = require('./state/edits');
const { createEvents } = require('./state/events');
const { countRequests, listRequests } = require('./state/lists');
const { removeMedia, setMediaStatus } = require('./state/media');
const { PERMISSION } = require('./state/permissions');
const { seedMedia, seedRequest } = require('./state/seeding');
const { createStore } = require('./state/store');
const { insertUser } = require('./state/users');

/** @typedef {import('./state/store').Store} Store @typedef {ReturnType<typeof createState>} State */

/** The account every server has; the API key acts as it. */
const OWNER = {
	id: 1,
	permissions: PERMISSION.admin,
	email: 'admin@example.test',
	username: 'admin',
	jellyfinUsername: 'jf-admin',
	avatar: '/avatarproxy/admin',
};

/** @param {Store} store */
function lifecycle(store) {
	/** @type {string | null} */
	let crashedBy = null;
	return {
		/** True once an input ended the process; nothing answers until `restart`. */
		get crashed() {
			return crashedBy !== null;
		},
		get crashedBy() {
			return crashedBy;
		},
		/** @param {string} cause */
		crash: (cause) => void (crashedBy = cause),
		/** The database outlives the process. */
		restart: () => void (crashedBy = null),
		settings: store.settings,
		profile: store.profile,
		onEvent: store.events.on,
	};
}

/** What tests and the demo set up and read back. Everything returned is a copy. @param {Store} store */
const backstage = (store) => ({
	/** @param {Parameters<typeof insertUser>[1]} user */
	seedUser: (user) => structuredClone(insertUser(store, user)),
	/** @param {Parameters<typeof seedMedia>[1]} media */
	seedMedia: (media) => structuredClone(seedMedia(store, media)),
	/** @param {Parameters<typeof seedRequest>[1]} request */
	seedRequest: (request) => structuredClone(seedRequest(store, request)),
	readRequest: (/** @type {number} */ id) => structuredClone(store.requests.get(id)),
	readMedia: (/** @type {number} */ id) => structuredClone(store.media.get(id)),
	readUser: (/** @type {number} */ id) => structuredClone(store.users.get(id)),
	allRequests: () => structuredClone([...store.requests.values()]),
	allMedia: () => structuredClone([...store.media.values()]),
	allUsers: () => structuredClone([...store.users.values()]),
});

/**
 * @param {Store} store @param {number} id
 * @returns {import('./state/store').UserRow}
 */
function userById(store, id) {
	const user = store.users.get(id);
	if (!user) throw new Error(`The simulator has no user ${id}`);
	return user;
}

/** What people do in the web interface, under the very rules the API follows. @param {Store} store */
const actions = (store) => ({
	/** @param {import('./state/drafting').RequestBody} body @param {number} [by] user id */
	request: (body, by = 1) =>
		structuredClone(writeRequest(store, draftRequest(store, body, userById(store, by))).request),
	/** @param {number} id @param {number} [by] user id */
	approve: (id, by = 1) => structuredClone(decide(store, id, 'approve', userById(store, by)).request),
	/** @param {number} id @param {number} [by] user id */
	decline: (id, by = 1) => structuredClone(decide(store, id, 'decline', userById(store, by)).request),
	/** @param {number} id @param {number} [by] user id */
	retry: (id, by = 1) => structuredClone(retry(store, id, userById(store, by)).request),
	/** @param {number} id @param {import('./state/edits').EditBody} body @param {number} [by] user id */
	edit: (id, body, by = 1) => structuredClone(editRequest(store, id, body, userById(store, by)).request),
	/** @param {number} id @param {number} [by] user id */
	removeRequest: (id, by = 1) => removeRequest(store, id, userById(store, by)),
	/** @param {number} mediaId @param {Parameters<typeof setMediaStatus>[2]} status @param {Parameters<typeof setMediaStatus>[3]} [options] */
	setMediaStatus: (mediaId, status, options) =>
		structuredClone(setMediaStatus(store, mediaId, status, options)),
	/** @param {number} mediaId */
	removeMedia: (mediaId) => removeMedia(store, mediaId),
	/** @param {import('./state/lists').RequestQuery} query @param {number} [by] user id */
	listRequests: (query, by = 1) => structuredClone(listRequests(store, query, userById(store, by))),
	countRequests: () => countRequests(store),
	/** @param {number} id */
	findRequest: (id) => structuredClone(findRequest(store, id)),
});

/**
 * The service without HTTP.
 *
 * @param {object} options
 * @param {import('../core/catalogue').Catalogue} options.catalogue
 * @param {import('../core/clock').Clock} options.clock
 * @param {string | import('./profiles').Profile} [options.profile]
 */
function createState({ catalogue, clock, profile = 'seerr-3.1' }) {
	const store = createStore({ catalogue, clock, profile: findProfile(profile), events: createEvents() });
	insertUser(store, OWNER);
	const life = lifecycle(store);
	return Object.assign(life, backstage(store), actions(store), {
		/** The rows themselves, for the routes. */
		store,
	});
}

module.exports = { createState };
