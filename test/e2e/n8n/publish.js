// @ts-check
'use strict';

const { until } = require('./server');

/** A failing poll at activation is tried five times, 1 + 2 + 4 + 8 s apart (n8n 2.40.7). */
const PUBLISH_TIMEOUT_MS = 60_000;

/** @typedef {import('./rest').Session} Session */

/**
 * @param {Session} session
 * @param {string} id
 */
async function publishOne({ request }, id) {
	const { versionId } = await request('GET', `/rest/workflows/${id}`);
	await request('POST', `/rest/workflows/${id}/activate`, { versionId });
	/** @type {{ status: string, triggers: { errorMessage: string | null }[] }} */
	let publication = { status: 'in_progress', triggers: [] };
	const settled = async () => {
		publication = await request('GET', `/rest/workflows/${id}/publication-status`);
		return publication.status !== 'in_progress';
	};
	await until(settled, Date.now() + PUBLISH_TIMEOUT_MS, () => `Workflow ${id} is still being published`);
	const errors = publication.triggers.flatMap(({ errorMessage }) => errorMessage ?? []);
	if (errors.length > 0) throw new Error(`Workflow ${id} could not be published: ${errors.join('; ')}`);
}

/**
 * The editor's Publish button, for a running n8n. It refuses a workflow whose sub-workflows are not published yet, so
 * the refused ones come again after the others.
 * @param {Session} session
 * @param {string[]} ids
 */
async function publishByRest(session, ids) {
	/** @type {{ id: string, error: unknown }[]} */
	const refused = [];
	for (const id of ids) await publishOne(session, id).catch((error) => refused.push({ id, error }));
	if (refused.length === ids.length && refused[0]) throw refused[0].error;
	if (refused.length > 0)
		await publishByRest(
			session,
			refused.map(({ id }) => id),
		);
}

module.exports = { publishByRest };
