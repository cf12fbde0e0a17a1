// @ts-check
'use strict';

/**
 * Which file of the package belongs to which room, and which doors the rooms have. Doors lead down only: within a
 * service from the node towards its client, beside that into what all services share, and never into another service.
 *
 * @typedef {object} Room
 * @property {string} name
 * @property {RegExp} files
 * @property {RegExp[]} mayImport targets inside the project
 * @property {RegExp[]} [mayImportTypes] of these only types, which are gone after compiling
 * @property {RegExp[]} mayImportPackages
 */

/** What n8n itself provides to community packages through `require`. */
const provided = [/^n8n-workflow$/, /^luxon$/, /^lodash(\/|$)/, /^zod$/, /^crypto$/];
/** Pure, so core may lean on it as well. */
const pure = [/^zod$/];

const core = /^nodes\/shared\/core\//;
const transport = /^nodes\/shared\/transport\//;
const sharedN8n = /^nodes\/shared\/n8n\//;

/** What of transport is used outside a client: the time, and what a failed call looks like. */
const outcomesOfCalls = /^nodes\/shared\/transport\/(clock|errors|answer|breaker)\.ts$/;

/**
 * Folders of each service from the top down; what stands in one line is on one floor. The node files are above all.
 * @type {Record<string, string[][]>}
 */
const floors = {
	Trakt: [['resources', 'trigger'], ['fields'], ['client']],
	Jellyseerr: [['resources'], ['fields'], ['requests'], ['client']],
	MoviePilotSubscribe: [['resources'], ['fields', 'audit'], ['rows', 'flow'], ['client']],
	MediaLedger: [['resources'], ['fields']],
};

const services = Object.keys(floors);

/** @param {string} service @param {string} folder */
const filesIn = (service, folder) => new RegExp(`^nodes/${service}/${folder}/`);

/** Everything that knows a service's own names. @param {string} service */
const clientFiles = (service) => filesIn(service, 'client');

/** @param {string} service @param {string} folder @param {string[]} below @returns {Room} */
function roomOfFolder(service, folder, below) {
	const own = [folder, ...below].map((name) => filesIn(service, name));
	return folder === 'client'
		? {
				...{ name: `${service}: client`, files: filesIn(service, folder) },
				...{ mayImport: [...own, core, transport], mayImportPackages: provided },
			}
		: {
				...{ name: `${service}: ${folder}`, files: filesIn(service, folder) },
				mayImport: [...own, core, sharedN8n, outcomesOfCalls],
				...{ mayImportTypes: [transport], mayImportPackages: provided },
			};
}

/** @param {string} service @returns {Room[]} */
function roomsOfService(service) {
	const own = floors[service] ?? [];
	const rooms = own.flatMap((floor, level) =>
		floor.map((folder) => roomOfFolder(service, folder, own.slice(level + 1).flat())),
	);
	return [
		{
			name: `${service}: nodes`,
			files: new RegExp(`^nodes/${service}/[^/]+\\.node\\.ts$`),
			mayImport: [...rooms.map(({ files }) => files), sharedN8n],
			mayImportPackages: [/^n8n-workflow$/],
		},
		...rooms,
	];
}

/** @type {Room[]} */
const rooms = [
	{ name: 'core', files: core, mayImport: [core], mayImportPackages: pure },
	{
		...{ name: 'transport', files: transport },
		...{ mayImport: [core, transport], mayImportPackages: [/^n8n-workflow$/] },
	},
	{
		...{ name: 'shared n8n', files: sharedN8n },
		...{ mayImport: [core, sharedN8n, outcomesOfCalls], mayImportPackages: [/^n8n-workflow$/] },
	},
	...services.flatMap(roomsOfService),
	{
		name: 'credentials',
		files: /^credentials\//,
		// What a credential and its client must agree on lives with the client.
		mayImport: [/^credentials\//, ...services.map(clientFiles), /^nodes\/shared\/transport\/url\.ts$/],
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
