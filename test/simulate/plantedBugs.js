// @ts-check
'use strict';

/**
 * Bugs to plant into the package, each of a kind that real clients of MoviePilot have: the simulation is worth
 * something as long as it notices them.
 *
 * @typedef {import('./n8n/modules').Body} Body
 * `seeds`: stories in which it shows, on the second generation; `npm run simulate -- --planted` names them anew.
 * @typedef {{ name: string, seeds: number[], file: string, plant: (exports: any, load: (name: string) => any) => Record<string, unknown> }} Bug
 */

const flow = 'nodes/MoviePilotSubscribe/flow';
const core = 'nodes/shared/core';

/** @type {readonly Bug[]} */
const plantedBugs = [
	{
		name: 'believes a success without reading it back',
		seeds: [3, 44, 58],
		file: `${flow}/subscribe/readBack.js`,
		plant: () => ({
			readBack: async (/** @type {any} */ _client, /** @type {any} */ _entry, /** @type {any} */ made) => ({
				...{ outcome: 'subscribed', reason: 'MoviePilot said so', subscriptionId: made.id },
			}),
		}),
	},
	{
		name: 'sends a write again when its answer did not come',
		seeds: [7, 43, 106],
		file: 'nodes/shared/transport/request.js',
		plant: ({ createSend }) => ({
			createSend: (/** @type {any[]} */ ...given) => {
				const send = createSend(...given);
				return (/** @type {any} */ request) =>
					send(request).catch((/** @type {any} */ error) => {
						if (request.method !== 'POST' || !error.retryable) throw error;
						return send(request);
					});
			},
		}),
	},
	{
		name: 'records before it creates',
		seeds: [1, 3, 6],
		file: 'nodes/MediaLedger/resources/entry/lookUp.js',
		plant: ({ lookUp }, load) => ({
			lookUp: {
				...lookUp,
				execute: async (/** @type {any} */ context) => {
					const items = await lookUp.execute(context);
					const units = items.map((/** @type {any} */ { json }) => ({
						mediaKey: json.mediaType === 'movie' && json.tmdbId ? `movie:${json.tmdbId}` : null,
						...{ sourceIds: [json.sourceId], outcome: 'subscribed', reason: 'soon', title: '', year: null },
					}));
					const { openLedger } = load('nodes/shared/n8n/ledgerStore.js');
					openLedger(context).write(units, { retentionDays: 0, maxEntries: 100_000 });
					return items;
				},
			},
		}),
	},
	{
		name: 'knows nothing of other runs of its process',
		seeds: [27, 90, 118],
		file: `${flow}/overlap/inHand.js`,
		plant: () => ({
			createInHand: () => ({
				...{ claim: () => 'taken', finish: () => {}, lose: () => {} },
				...{ isAny: () => false, has: () => false },
			}),
		}),
	},
	{
		name: 'takes a failure for an ending',
		seeds: [1, 3, 4],
		file: `${core}/outcome.js`,
		plant: () => ({ finality: () => 'done' }),
	},
	{
		name: 'takes a film and a show of one number for the same',
		seeds: [4, 12, 15],
		file: `${core}/mediaKey.js`,
		plant: ({ mediaKey }) => ({
			mediaKey: (/** @type {any} */ media) => mediaKey({ ...media, mediaType: 'movie' }, null),
		}),
	},
	{
		name: 'forgets who else wished for it',
		seeds: [6, 7, 10],
		file: `${core}/unit.js`,
		plant: () => ({ mergeUnits: (/** @type {any} */ kept) => kept }),
	},
	{
		name: 'looks into the queue of the first downloader only',
		seeds: [23, 103, 116],
		file: `${flow}/check/queues.js`,
		plant: () => ({
			queues: async (/** @type {any} */ client) => await client.downloads((await client.downloaders())[0]),
		}),
	},
	{
		name: 'takes "nothing is missing" for "complete" whatever was recognised',
		seeds: [139],
		file: `${flow}/wish/askTitle.js`,
		plant: (exports) => ({
			askTitle: (/** @type {any} */ client, /** @type {any[]} */ ...work) => ({
				...exports.askTitle(client, ...work),
				missing: async (/** @type {any} */ found, /** @type {any} */ season) =>
					await client.missing(found, season),
			}),
		}),
	},
];

/** @param {ReadonlyMap<string, Body>} sources @param {Bug} bug @returns {ReadonlyMap<string, Body>} */
function withBug(sources, { file, plant }) {
	const healthy = sources.get(file);
	if (!healthy) throw new Error(`${file} does not exist, so that no bug can be planted there`);
	/** @type {Body} */
	const ill = (exports, load, module) => {
		healthy(exports, load, module);
		const up = '../'.repeat(file.split('/').length - 1);
		module.exports = { ...module.exports, ...plant(module.exports, (name) => load(`${up}${name}`)) };
	};
	return new Map([...sources, [file, ill]]);
}

module.exports = { plantedBugs, withBug };
