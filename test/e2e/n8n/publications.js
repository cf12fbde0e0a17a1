// @ts-check
'use strict';

const fs = require('node:fs');
const path = require('node:path');
const { readDatabase } = require('./database');

/**
 * n8n 2.40 registers triggers and webhooks in the background, from an outbox table; in-memory ones (polling, schedule)
 * again after every start. A start is over when each published workflow that needs it has a newer, finished entry.
 * Workflows whose last publication failed are not tried again by n8n, and not waited for.
 */
const UNSETTLED = `
	SELECT w.id FROM workflow_entity w
	LEFT JOIN workflow_published_version pv ON pv.workflowId = w.id
	WHERE w.activeVersionId IS NOT NULL AND w.isArchived = 0
	AND (
		EXISTS (SELECT 1 FROM workflow_publication_outbox o
			WHERE o.workflowId = w.id AND o.status IN ('pending', 'in_progress'))
		OR (
			(
				pv.publishedVersionId IS NULL OR pv.publishedVersionId <> w.activeVersionId
				OR EXISTS (SELECT 1 FROM workflow_publication_trigger_status t
					WHERE t.workflowId = w.id AND t.status = 'activated' AND t.triggerKind = 'in-memory')
			)
			AND NOT EXISTS (SELECT 1 FROM workflow_publication_outbox o WHERE o.workflowId = w.id AND o.id > ?)
		)
	)`;

/** @param {import('./cli').Context} context */
function latestPublication(context) {
	if (!fs.existsSync(path.join(context.userFolder, '.n8n', 'database.sqlite'))) return 0;
	const [[row] = []] = readDatabase(context, [
		{ sql: 'SELECT max(id) AS id FROM workflow_publication_outbox' },
	]);
	return Number(row?.id ?? 0);
}

/**
 * @param {import('./cli').Context} context
 * @param {number} before the newest outbox entry before the start
 */
function publicationsSettled(context, before) {
	const [unsettled = []] = readDatabase(context, [{ sql: UNSETTLED, parameters: [before] }]);
	return unsettled.length === 0;
}

/**
 * @param {import('./cli').Context} context
 * @returns {{ workflowId: string, message: string }[]} triggers that n8n could not activate
 */
function failedTriggers(context) {
	const sql =
		"SELECT workflowId, errorMessage FROM workflow_publication_trigger_status WHERE status = 'failed'";
	const [rows = []] = readDatabase(context, [{ sql }]);
	return rows.map((row) => ({ workflowId: String(row.workflowId), message: String(row.errorMessage) }));
}

module.exports = { failedTriggers, latestPublication, publicationsSettled };
