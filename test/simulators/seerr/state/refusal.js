// @ts-check
'use strict';

/**
 * A no of the state machine, in the service's own words. What it looks like over HTTP is decided by the routes.
 *
 * `nothingToDo` is no failure to the service: it answers 202 (measured on Seerr 3.1). `thrown` is an exception nobody
 * caught inside the service, whose raw text reaches the client.
 *
 * @typedef {'forbidden' | 'notYours' | 'conflict' | 'missing' | 'invalid' | 'nothingToDo' | 'thrown'} RefusalKind
 */
class Refusal extends Error {
	/** @param {RefusalKind} kind @param {string} message */
	constructor(kind, message) {
		super(message);
		this.kind = kind;
	}
}

const requestNotFound = () => new Refusal('missing', 'Request not found.');

module.exports = { Refusal, requestNotFound };
