// @ts-check
'use strict';

/** `request.status` and `request.seasons[].status` (Seerr 3.1 server/constants/media.ts; its OpenAPI text stops at 3). */
const REQUEST = { pending: 1, approved: 2, declined: 3, failed: 4, completed: 5 };

/** `media.status`, `media.status4k`, `media.seasons[].status` (same file; its OpenAPI text calls 6 "deleted"). */
const MEDIA = {
	unknown: 1,
	pending: 2,
	processing: 3,
	partiallyAvailable: 4,
	available: 5,
	blocklisted: 6,
	deleted: 7,
};

/** @typedef {keyof typeof REQUEST} RequestStatusName @typedef {keyof typeof MEDIA} MediaStatusName */

/** @param {RequestStatusName | number} status @returns {number} */
const requestStatus = (status) => (typeof status === 'number' ? status : REQUEST[status]);

/** @param {MediaStatusName | number} status @returns {number} */
const mediaStatus = (status) => (typeof status === 'number' ? status : MEDIA[status]);

/** Seasons in one of these need no second request (Seerr MediaRequest.ts: neither declined nor completed). @param {{ status: number }} request */
const isOpen = (request) => request.status !== REQUEST.declined && request.status !== REQUEST.completed;

module.exports = { REQUEST, MEDIA, requestStatus, mediaStatus, isOpen };
