// @ts-check
'use strict';

/**
 * Sees everything happen inside MoviePilot the moment it happens. What nobody may ever cause: two rows of one
 * identity, the same title announced again while its row is there, the same torrent added again, anything that was
 * being downloaded before the story began.
 *
 * @typedef {import('../../simulators/moviepilot/state').State} State
 * @typedef {{ mediaType: string, tmdbId: number | null, season?: number | null }} Work
 */

/** @param {Work} work */
const nameOf = ({ mediaType, tmdbId, season }) =>
	`${mediaType}:${tmdbId}${season === null || season === undefined ? '' : `:s${String(season).padStart(2, '0')}`}`;

/** @param {State} state @param {(what: string) => void} violate */
function watchRows({ subscriptions }, violate) {
	const { insert } = subscriptions;
	subscriptions.insert = (draft) => {
		const row = insert(draft);
		const twins = subscriptions.all().filter((other) => nameOf(other) === nameOf(row));
		if (twins.length > 1) violate(`two rows for ${nameOf(row)}: ${twins.map(({ id }) => id).join(' and ')}`);
		return row;
	};
}

/**
 * An existing row answers a creation with "success" and is announced once more. Whoever lists the rows first can
 * foresee that, also for a film whose number belongs to a subscribed show (issue #3914). What nobody can foresee is
 * that MoviePilot takes the title for another one, nor that it made such a row a moment ago.
 *
 * @param {State} state @param {(what: string) => void} violate
 */
function watchAnnouncements({ creation, recognition }, violate) {
	const { prepare, settle } = creation;
	/** @type {WeakMap<object, string>} */
	const foreseeable = new WeakMap();
	const strays = new Set();
	creation.prepare = (request, caller) => {
		const prepared = prepare(request, caller);
		const { mediaType, tmdbId } = request;
		const taken = recognition.forCreation(request);
		if (taken?.mediaType === mediaType && taken?.tmdbId === tmdbId)
			foreseeable.set(prepared, `${mediaType}:${tmdbId}`);
		return prepared;
	};
	creation.settle = (prepared) => {
		const asked = foreseeable.get(prepared);
		if (prepared.kind === 'existing' && asked && !strays.has(prepared.row.id))
			violate(`${nameOf(prepared.row)} was announced again by a creation of ${asked}`);
		const settled = settle(prepared);
		if (prepared.kind === 'draft' && !asked && settled.id !== null) strays.add(settled.id);
		return settled;
	};
}

/** MoviePilot itself may fetch what it likes; a torrent that we order twice is ours to avoid. @param {State} state @param {(what: string) => void} violate */
function watchTorrents({ downloads }, violate) {
	const { add } = downloads;
	const ordered = new Set();
	downloads.add = (order) => {
		const hash = add(order);
		if (hash === null || order.source !== 'Manual') return hash;
		if (ordered.has(hash)) violate(`the torrent "${order.torrent.name}" was added again`);
		ordered.add(hash);
		return hash;
	};
}

/** Every run can see them in one of the queues; what MoviePilot takes for another title is not ours. @param {State} state @param {(what: string) => void} violate */
function watchDownloads({ creation, downloads }, violate) {
	const { prepare, settle } = creation;
	const { add, seed } = downloads;
	/** @type {Set<string>} */
	const early = new Set();
	/** @type {WeakMap<object, Pick<import('../../simulators/moviepilot/state/creation').CreationRequest, 'mediaType' | 'tmdbId'>>} */
	const asked = new WeakMap();
	/** Not a part of it only. @param {Work} work */
	const isComing = (work) =>
		downloads
			.all()
			.some(
				({ hash, part }) => early.has(hash) && part?.episodes.length === 0 && nameOf(part) === nameOf(work),
			);
	downloads.seed = (given) => {
		const download = seed(given);
		early.add(download.hash);
		return download;
	};
	downloads.add = (order) => {
		if (order.source === 'Manual' && isComing(order.torrent))
			violate(`"${order.torrent.name}" was ordered while it was being downloaded`);
		return add(order);
	};
	creation.prepare = (request, caller) => {
		const prepared = prepare(request, caller);
		asked.set(prepared, request);
		return prepared;
	};
	creation.settle = (prepared) => {
		const wanted = asked.get(prepared);
		if (prepared.kind === 'draft' && wanted) {
			const { mediaType, tmdbId } = prepared.draft;
			const isAsked = wanted.mediaType === mediaType && wanted.tmdbId === tmdbId;
			if (isAsked && isComing(prepared.draft))
				violate(`${nameOf(prepared.draft)} was subscribed while it was being downloaded`);
		}
		return settle(prepared);
	};
}

/** @param {State} state @param {(what: string) => void} violate */
function watch(state, violate) {
	watchRows(state, violate);
	watchAnnouncements(state, violate);
	watchTorrents(state, violate);
	watchDownloads(state, violate);
}

module.exports = { nameOf, watch };
