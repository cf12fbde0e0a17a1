// @ts-check
'use strict';

/** `YYYY-MM-DD HH:MM:SS`, the server's own time zone, here UTC. @param {number} at milliseconds */
const dateText = (at) => new Date(at).toISOString().slice(0, 19).replace('T', ' ');

module.exports = { dateText };
