// @ts-check
'use strict';

const { panels } = require('./workflow');

/**
 * The pictures in the order in which they are taken, each with what to do before it. A scene goes on where the one
 * before it ended.
 *
 * @typedef {import('playwright-core').PageScreenshotOptions['clip']} Clip
 * @typedef {{ editor: import('./editor').Editor, firstRun: string, showRun: string, listNews: () => Promise<void>, credentials: { id: string, name: string }[] }} Studio
 * @typedef {[name: string, act: (studio: Studio) => Promise<Clip | void>]} Scene
 */

/** @type {Scene[]} */
const canvases = [
	[
		'canvas-subscribe-media',
		async ({ editor, firstRun }) => {
			await editor.size(3000, 1000);
			await editor.execution('mrSubscribeMedia', firstRun);
			return { x: 540, y: 230, width: 2280, height: 580 };
		},
	],
	[
		'canvas-three-seasons',
		async ({ editor, showRun }) => {
			await editor.size(2100, 1000);
			await editor.execution('mrSubscribeMedia', showRun);
			await editor.log('Record in the ledger', 'reason');
			return { x: 352, y: 180, width: 1748, height: 820 };
		},
	],
	[
		'canvas-watchlist',
		async ({ editor }) => {
			await editor.size(1600, 900);
			await editor.workflow('mrTraktWatchlist');
			await editor.run('Run now', 3);
		},
	],
	[
		'canvas-requests',
		async ({ editor }) => {
			await editor.workflow('mrSeerrRequests');
			await editor.run('Run now', 3);
		},
	],
];

/** @type {Scene[]} */
const nodes = [
	[
		'node-trakt-trigger',
		async ({ editor }) => {
			await editor.workflow('mrTraktWatchlist');
			await editor.openNode('When the watchlist grows');
			await editor.page.getByText('Fetch Test Event').first().click();
			await editor.dismissMessage();
			// Without the tip that appears after a test event.
			await editor.closeNode();
			await editor.openNode('When the watchlist grows');
		},
	],
	[
		'node-trakt',
		async ({ editor, listNews }) => {
			await listNews();
			await editor.workflow(panels.id);
			await editor.run('Run now', 6);
			await editor.openNode('Get my watchlist');
		},
	],
	[
		'node-jellyseerr',
		async ({ editor }) => {
			await editor.closeNode();
			await editor.openNode('Get approved requests');
		},
	],
	[
		'node-media-ledger',
		async ({ editor }) => {
			await editor.closeNode();
			await editor.openNode('Look up in the ledger');
		},
	],
	[
		'node-check-status',
		async ({ editor }) => {
			await editor.closeNode();
			await editor.openNode('Check status');
		},
	],
	[
		'node-search-or-subscribe',
		async ({ editor }) => {
			await editor.closeNode();
			await editor.size(1600, 1300);
			await editor.openNode('Search or subscribe');
		},
	],
	[
		'node-creator',
		async ({ editor }) => {
			await editor.size(1600, 900);
			await editor.workflow(panels.id);
			await editor.searchNodes('trakt');
			await editor.page.getByTestId('item-iterator-item').first().click();
		},
	],
];

/** @param {string} name of the credential @param {(studio: Studio) => Promise<void>} [act] @returns {Scene} */
const credential = (name, act) => [
	`credential-${name.toLowerCase()}`,
	async (studio) => {
		await studio.editor.size(1600, 1000);
		await studio.editor.credential(studio.credentials.find((one) => one.name === name)?.id ?? '');
		await act?.(studio);
	},
];

/** The simulator's client ID is a canary too; nothing is saved. @param {Studio} studio */
const nameOwnClientId = async ({ editor }) =>
	await editor.page
		.getByTestId('parameter-input-clientId')
		.getByRole('textbox')
		.fill('the client ID of your own app');

const credentials = [
	credential('Trakt', nameOwnClientId),
	credential('Jellyseerr'),
	credential('MoviePilot'),
];

module.exports = { scenes: [...canvases, ...nodes, ...credentials] };
