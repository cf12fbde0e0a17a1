// @ts-check
'use strict';

/**
 * The rooms of the house and where each may look. The first pattern that fits a file names its room.
 *
 * @typedef {object} Room
 * @property {string} name
 * @property {RegExp} files
 * @property {RegExp[]} mayImport targets inside the project
 * @property {RegExp[]} [mayImportTypes] of these only types, which are gone after compiling
 * @property {RegExp[]} mayImportPackages
 */

const services = ['Trakt', 'Jellyseerr', 'MoviePilotSubscribe'];

/** What n8n itself provides to community packages through `require`. */
const provided = [/^n8n-workflow$/, /^luxon$/, /^lodash(\/|$)/, /^zod$/, /^crypto$/];
/** Pure, so core may lean on it as well. */
const pure = [/^zod$/];

const core = /^nodes\/shared\/core\//;
const transport = /^nodes\/shared\/transport\//;
const shared = /^nodes\/shared\//;

/** Time is the one thing of transport that an operation or a trigger reads by itself, to hand it on. */
const clockAndErrors = /^nodes\/shared\/transport\/(clock|errors|answer)\.ts$/;

/** The client: the files beside a service's nodes, and what they are made of. @param {string} service */
const clientFiles = (service) =>
	new RegExp(`^nodes/${service}/((client|dialects|shapes)/.+|[^/]+(?<!\\.node)\\.ts$)`);

/** @param {string} service @returns {Room[]} */
const roomsOfService = (service) => [
	{
		name: `${service}: client`,
		files: clientFiles(service),
		mayImport: [clientFiles(service), shared],
		mayImportPackages: provided,
	},
	{
		name: `${service}: nodes and operations`,
		files: new RegExp(`^nodes/${service}/`),
		mayImport: [new RegExp(`^nodes/${service}/`), core, /^nodes\/shared\/n8n\//, clockAndErrors],
		mayImportTypes: [transport],
		mayImportPackages: provided,
	},
];

/** @type {Room[]} */
const rooms = [
	{ name: 'core', files: core, mayImport: [core], mayImportPackages: pure },
	{
		name: 'transport',
		files: transport,
		mayImport: [core, transport],
		mayImportPackages: [/^n8n-workflow$/],
	},
	{
		name: 'shared n8n',
		files: /^nodes\/shared\/n8n\//,
		mayImport: [core, /^nodes\/shared\/n8n\//, clockAndErrors],
		mayImportPackages: [/^n8n-workflow$/],
	},
	...services.flatMap(roomsOfService),
	{
		name: 'credentials',
		files: /^credentials\//,
		// What a credential and its client must agree on lives with the client.
		mayImport: [/^credentials\//, ...services.map(clientFiles), /^nodes\/shared\/transport\/serverUrl\.ts$/],
		mayImportPackages: [/^n8n-workflow$/],
	},
];

/** @param {string} file */
const roomOf = (file) => rooms.find((room) => room.files.test(file));

/** @param {Room} room @param {import('./source').Import} one */
const targetsOf = (room, one) =>
	one.typeOnly ? [...room.mayImport, ...(room.mayImportTypes ?? [])] : room.mayImport;

/** @param {import('./source').Import} one @returns {string | null} what is wrong with it */
function importProblem(one) {
	const room = roomOf(one.from);
	if (!room) return `${one.from} is in no room of the house`;
	const line = `${one.from} (${room.name}) → ${one.specifier}`;
	if (one.dynamic) return `${line}: loaded at run time, which fails inside n8n`;
	const allowed =
		one.target === null
			? room.mayImportPackages.some((pattern) => pattern.test(one.specifier))
			: targetsOf(room, one).some((pattern) => pattern.test(one.target ?? ''));
	return allowed ? null : line;
}

module.exports = { clientFiles, importProblem, roomOf, services };
