// @ts-check
'use strict';

/**
 * What a person does in n8n's editor, by the marks that n8n 2.40 puts on its elements.
 *
 * @typedef {import('playwright-core').Page} Page
 * @typedef {ReturnType<typeof createEditor>} Editor
 */

/** Animations of the canvas and the panels end well within this. */
const CALM_MS = 2_500;

/** @param {Page} page @param {string} baseUrl */
function createEditor(page, baseUrl) {
	/** @param {string} path */
	async function go(path) {
		await page.goto(`${baseUrl}${path}`);
	}
	async function canvas() {
		await page.locator('.vue-flow__node').first().waitFor();
		await page.waitForTimeout(CALM_MS);
	}
	/** That a run ended well. */
	async function dismissMessage() {
		await page.locator('.el-notification__closeBtn').first().click();
		await page.waitForTimeout(CALM_MS);
	}
	return {
		page,
		/** @param {number} width @param {number} height */
		size: (width, height) => page.setViewportSize({ width, height }),
		/** @param {string} id */
		async workflow(id) {
			await go(`/workflow/${id}`);
			await canvas();
		},
		/** @param {string} workflow @param {string} id */
		async execution(workflow, id) {
			await go(`/workflow/${workflow}/executions/${id}`);
			await canvas();
			// The preview fades in slowly.
			await page.waitForTimeout(3 * CALM_MS);
		},
		/** What a step of the shown execution put out, below the canvas. @param {string} step @param {string} column that tells how high the rows are */
		async log(step, column) {
			await page.getByTestId('logs-overview-header').click();
			await page.getByTestId('logs-overview-body').getByRole('treeitem').filter({ hasText: step }).click();
			const head = page.getByTestId('log-details').locator('th').filter({ hasText: column });
			await head.hover();
			await head.getByRole('button', { name: 'Collapse rows' }).click();
			await page.getByTestId('zoom-to-fit').click();
			await page.waitForTimeout(CALM_MS);
		},
		/** @param {string} trigger @param {number} nodes that turn green */
		async run(trigger, nodes) {
			await page.getByTestId(`execute-workflow-button-${trigger}`).click({ force: true });
			await page
				.getByTestId('canvas-node-status-success')
				.nth(nodes - 1)
				.waitFor({ timeout: 120_000 });
			await dismissMessage();
		},
		dismissMessage,
		/** @param {string} name */
		async openNode(name) {
			await page.locator(`[data-test-id=canvas-node][data-node-name="${name}"]`).dblclick();
			await page.getByTestId('node-parameters').waitFor();
			await page.waitForTimeout(CALM_MS);
		},
		async closeNode() {
			await page.keyboard.press('Escape');
			await page.getByTestId('node-parameters').waitFor({ state: 'detached' });
		},
		/** @param {string} id */
		async credential(id) {
			await go(`/home/credentials/${id}`);
			await page.getByTestId('editCredential-modal').waitFor();
			// The test of the connection runs by itself.
			await page.waitForTimeout(2 * CALM_MS);
		},
		/** @param {string} words */
		async searchNodes(words) {
			await page.keyboard.press('n');
			await page.getByTestId('node-creator-search-bar').waitFor();
			await page.keyboard.type(words, { delay: 60 });
			await page.waitForTimeout(CALM_MS);
		},
	};
}

module.exports = { createEditor };
