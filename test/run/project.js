// @ts-check
'use strict';

const path = require('node:path');

/** The project's folder: every script works wherever it is called from. */
const root = path.resolve(__dirname, '..', '..');

/** @param {...string} parts */
const inProject = (...parts) => path.join(root, ...parts);

module.exports = { root, inProject };
