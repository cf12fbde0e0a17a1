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
			"import { a } from '../../Trakt/client';",
		],
		[
			'one service that reads another',
			'nodes/Trakt/client/x.ts',
			"import { a } from '../../Jellyseerr/client';",
		],
		[
			'an operation that sends by itself',
			'nodes/Trakt/resources/list/x.ts',
			"import { createSend } from '../../../shared/transport/request';",
		],
		[
			'a client that reads an operation',
			'nodes/Trakt/client/x.ts',
			"import { a } from '../resources/watchlist/getAll';",
		],
		[
			'a client that reads the flow, even for a type',
			'nodes/MoviePilotSubscribe/client/x.ts',
			"import type { A } from '../flow/act/wanted';",
		],
		[
			'a flow that reads a field',
			'nodes/MoviePilotSubscribe/flow/act/x.ts',
			"import { modeField } from '../../fields/mode';",
		],
		[
			'a field that reads an operation',
			'nodes/MediaLedger/fields/x.ts',
			"import { record } from '../resources/entry/record';",
		],
		[
			'an operation that reads a node',
			'nodes/Trakt/resources/watchlist/x.ts',
			"import { Trakt } from '../../Trakt.node';",
		],
		[
			'a node that reads the core',
			'nodes/Trakt/X.node.ts',
			"import { mediaKey } from '../shared/core/mediaKey';",
		],
		[
			'shared n8n that reads a service',
			'nodes/shared/n8n/x.ts',
			"import type { Trakt } from '../../Trakt/client';",
		],
		['a development dependency', 'nodes/Trakt/client/x.ts', "import axios from 'axios';"],
		['a module of Node', 'nodes/Trakt/client/x.ts', "import fs from 'node:fs';"],
		['an import at run time', 'nodes/Trakt/client/x.ts', "const a = await import('luxon');"],
		['a require', 'nodes/Trakt/client/x.ts', "const a = require('luxon');"],
		['a file outside the house', 'nodes/other/x.ts', "import type { A } from 'n8n-workflow';"],
		['a file beside the nodes', 'nodes/Trakt/x.ts', "import type { A } from 'n8n-workflow';"],
	])('rejects %s', (_claim, file, text) => {
		expect(problemsOf(file, text)).toHaveLength(1);
	});

	it.each([
		['core that reads core', 'nodes/shared/core/x.ts', "import { mediaKey } from './mediaKey';"],
		[
			'an operation that reads its client',
			'nodes/Trakt/resources/list/x.ts',
			"import { a } from '../../client';",
		],
		[
			'an operation that knows the shape of a request',
			'nodes/Trakt/resources/list/x.ts',
			"import type { ServiceRequest } from '../../../shared/transport/request';",
		],
		[
			'a client that sends',
			'nodes/Trakt/client/x.ts',
			"import { createSend } from '../../shared/transport/request';",
		],
		[
			'a field that reads what the flow takes',
			'nodes/MoviePilotSubscribe/fields/x.ts',
			"import { modes } from '../flow/act/wanted';",
		],
	])('accepts %s', (_claim, file, text) => {
		expect(problemsOf(file, text)).toEqual([]);
	});
});
