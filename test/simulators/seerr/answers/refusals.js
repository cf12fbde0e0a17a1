// @ts-check
'use strict';

/** @typedef {{ path: string, message: string, errorCode?: string }} Detail */

/** A refusal of the OpenAPI validator: it says everything twice. */
class ValidatorRefusal extends Error {
	/** @param {number} status @param {string} message @param {readonly Detail[]} details */
	constructor(status, message, details) {
		super(message);
		this.status = status;
		this.details = details;
	}
}

/** @param {number} status @param {string} path @param {string} message */
const validatorRefusal = (status, path, message) =>
	new ValidatorRefusal(status, message, [{ path, message }]);

/** The route guard's own body: `error`, no `message` (measured on Seerr 3.1). */
const GUARD_REFUSAL = {
	status: 403,
	error: 'You do not have permission to access this endpoint',
};

/** @type {Record<import('../state/refusal').RefusalKind, number>} */
const STATUS = {
	forbidden: 403,
	// 401, not 403, for a removal without the right (measured on Seerr 3.1).
	notYours: 401,
	conflict: 409,
	missing: 404,
	invalid: 400,
	nothingToDo: 202,
	thrown: 500,
};

module.exports = { ValidatorRefusal, validatorRefusal, GUARD_REFUSAL, STATUS };
