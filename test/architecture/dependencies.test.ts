import { importProblem, roomOf } from './rooms';
import { importsOf, shippedSources } from './source';

const problemsOf = (file: string, text?: string) =>
	importsOf(file, text)
		.map(importProblem)
		.filter((problem) => problem !== null);

describe('the dependency rule', () => {
	it('finds the sources it is about', () => {
		expect(shippedSources().length).toBeGreaterThan(10);
	});

	it('has a room for every file', () => {
		expect(shippedSources().filter((file) => roomOf(file) === undefined)).toEqual([]);
	});

	it('is kept by every import', () => {
		expect(shippedSources().flatMap((file) => problemsOf(file))).toEqual([]);
	});
});

describe('the check itself', () => {
	it.each([
		['core that reads n8n', 'nodes/shared/core/x.ts', "import { sleep } from 'n8n-workflow';"],
		[
			'core that reads transport, even for a type',
			'nodes/shared/core/x.ts',
			"import type { A } from '../transport/answer';",
		],
		['core that re-exports n8n', 'nodes/shared/core/x.ts', "export { sleep } from 'n8n-workflow';"],
		['an import type in core', 'nodes/shared/core/x.ts', "let a: import('n8n-workflow').INode;"],
		[
			'transport that reads a service',
			'nodes/shared/transport/x.ts',
			"import { a } from '../../Trakt/trakt';",
		],
		['one service that reads another', 'nodes/Trakt/x.ts', "import { a } from '../Jellyseerr/seerr';"],
		[
			'an operation that sends by itself',
			'nodes/Trakt/resources/list/x.ts',
			"import { createSend } from '../../../shared/transport/request';",
		],
		['a client that reads an operation', 'nodes/Trakt/x.ts', "import { a } from './resources/list/getAll';"],
		['a development dependency', 'nodes/Trakt/x.ts', "import axios from 'axios';"],
		['a module of Node', 'nodes/Trakt/x.ts', "import fs from 'node:fs';"],
		['an import at run time', 'nodes/Trakt/x.ts', "const a = await import('luxon');"],
		['a require', 'nodes/Trakt/x.ts', "const a = require('luxon');"],
		['a file outside the house', 'nodes/other/x.ts', "import type { A } from 'n8n-workflow';"],
	])('rejects %s', (_claim, file, text) => {
		expect(problemsOf(file, text)).toHaveLength(1);
	});

	it.each([
		['core that reads core', 'nodes/shared/core/x.ts', "import { mediaKey } from './media';"],
		[
			'an operation that reads its client',
			'nodes/Trakt/resources/list/x.ts',
			"import { a } from '../../trakt';",
		],
		[
			'an operation that knows the shape of a request',
			'nodes/Trakt/resources/list/x.ts',
			"import type { ServiceRequest } from '../../../shared/transport/request';",
		],
		['a client that sends', 'nodes/Trakt/x.ts', "import { createSend } from '../shared/transport/request';"],
	])('accepts %s', (_claim, file, text) => {
		expect(problemsOf(file, text)).toEqual([]);
	});
});
