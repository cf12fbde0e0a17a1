import type { ICredentialDataDecryptedObject, IDataObject } from 'n8n-workflow';
import { DEFAULTS } from '../../simulators/moviepilot/defaults';
import { startServer } from '../../simulators/moviepilot/world';
import { runNode } from '../../support/engine';
import { useSimulatedTime } from './engineClock';
import { findLeak } from './leaks';
import { catalogue } from './titles';

type Json = IDataObject;
type Options = Parameters<typeof startServer>[0];
type Run = {
	credential?: ICredentialDataDecryptedObject;
	continueOnFail?: boolean;
	mode?: 'trigger' | 'manual';
	staticData?: IDataObject;
	engine?: { runNode: typeof runNode };
};

/** The ledger is a node of its own, and in use beside this one. */
const nodeOf = (resource: string) =>
	['entry', 'ledger', 'summary'].includes(resource) ? 'mediaLedger' : 'moviePilotSubscribe';

export const movie = (tmdbId: number, more: Json = {}) => ({
	...{ mediaType: 'movie', tmdbId, title: catalogue.find('movie', tmdbId)?.title ?? 'Unknown', year: null },
	...{ source: 'trakt', sourceId: `trakt:watchlist:${tmdbId}`, ids: { tmdb: tmdbId }, ...more },
});

export const show = (tmdbId: number, seasons: number[] | 'all', more: Json = {}) => ({
	...movie(tmdbId, { title: catalogue.find('tv', tmdbId)?.title ?? 'Unknown', mediaType: 'tv', seasons }),
	...more,
});

/** A server with its clock stopped, and the node in n8n's own engine; whatever a run leaves behind holds no secret. */
export async function openWorld(options: Options = {}) {
	const server = await startServer({ catalogue, ...options });
	const waits = useSimulatedTime(server.clock);
	const credential = { url: server.url, apiKey: DEFAULTS.apiKey, requestsPerSecond: 1000, version: '2' };

	const run = async (
		operation: `${string}.${string}`,
		input: object[] = [{}],
		parameters: Json = {},
		{ engine = { runNode }, credential: changes, ...extra }: Run = {},
	) => {
		const [resource = '', name = ''] = operation.split('.');
		const outcome = await engine.runNode({
			...{ nodeType: nodeOf(resource), input: input.map((json): IDataObject => ({ ...json })) },
			parameters: { resource, operation: name, ...parameters },
			credentials: { moviePilotServerApi: { ...credential, ...changes } },
			...extra,
		});
		// What the credentials are stored as is n8n's business.
		const left = { ...outcome, credentials: undefined };
		const leak = findLeak(left);
		if (leak !== null) throw new Error(`A secret came out: ${leak}`);
		return {
			...left,
			json: left.outputs[0] ?? [],
			paired: left.items[0]?.map((item) => item.pairedItem) ?? [],
		};
	};

	return {
		...server,
		waits,
		run,
		/** Verb and decoded path of everything that was asked. */
		sent: () => server.log.map(({ method, path }) => `${method} ${path.replace('/api/v1', '')}`),
		writes: () => server.log.filter(({ method, path }) => method !== 'GET' && !/exists/.test(path)),
		forget: () => void (server.log.length = 0),
		rows: () => server.state.subscriptions.all(),
	};
}

export type World = Awaited<ReturnType<typeof openWorld>>;
