// @ts-check
'use strict';

/** Seerr server/lib/permissions.ts: bits of `user.permissions`. */
const PERMISSION = {
	admin: 2,
	manageUsers: 8,
	manageRequests: 16,
	request: 32,
	autoApprove: 128,
	autoApproveMovie: 256,
	autoApproveTv: 512,
	request4k: 1024,
	request4kMovie: 2048,
	request4kTv: 4096,
	requestAdvanced: 8192,
	requestView: 16384,
	autoApprove4k: 32768,
	autoApprove4kMovie: 65536,
	autoApprove4kTv: 131072,
	requestMovie: 262144,
	requestTv: 524288,
	createIssues: 4194304,
};

/** ADMIN implies every other bit. @param {{ permissions: number }} user @param {number} bit */
const may = (user, bit) => (user.permissions & (PERMISSION.admin | bit)) !== 0;

/** @param {{ permissions: number }} user @param {readonly number[]} bits */
const mayAny = (user, bits) => bits.some((bit) => may(user, bit));

/** @param {{ permissions: number }} user @param {readonly number[]} bits */
const mayAll = (user, bits) => bits.every((bit) => may(user, bit));

const MOVIE_REQUEST = [PERMISSION.request, PERMISSION.requestMovie];
const TV_REQUEST = [PERMISSION.request, PERMISSION.requestTv];
const MOVIE_REQUEST_4K = [PERMISSION.request4k, PERMISSION.request4kMovie];
const TV_REQUEST_4K = [PERMISSION.request4k, PERMISSION.request4kTv];

/** @param {'movie' | 'tv'} mediaType @param {boolean} is4k */
function bitsToRequest(mediaType, is4k) {
	if (mediaType === 'movie') return is4k ? MOVIE_REQUEST_4K : MOVIE_REQUEST;
	return is4k ? TV_REQUEST_4K : TV_REQUEST;
}

/** @param {'movie' | 'tv'} mediaType @param {boolean} is4k */
function bitsToAutoApprove(mediaType, is4k) {
	const hd = mediaType === 'movie' ? PERMISSION.autoApproveMovie : PERMISSION.autoApproveTv;
	const uhd = mediaType === 'movie' ? PERMISSION.autoApprove4kMovie : PERMISSION.autoApprove4kTv;
	const own = is4k ? [PERMISSION.autoApprove4k, uhd] : [PERMISSION.autoApprove, hd];
	return [...own, PERMISSION.manageRequests];
}

module.exports = { PERMISSION, may, mayAny, mayAll, bitsToRequest, bitsToAutoApprove };
