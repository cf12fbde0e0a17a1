/** The MoviePilot client: questions and actions in our words, whatever generation answers. */
import type { RequestContext } from '../shared/transport/request';
import { connect } from './client/connect';
import { downloadCalls } from './client/downloads';
import { mediaCalls } from './client/media';
import { serverCalls } from './client/server';
import { settingCalls } from './client/settings';
import { subscriptionCalls } from './client/subscriptions';
import { torrentCalls } from './client/torrents';

/** @throws ServiceError from every call that did not get a usable answer */
export async function connectMoviePilot(context: RequestContext) {
	const connection = await connect(context);
	const { server, dialect } = connection;
	return {
		server,
		dialect,
		...mediaCalls(connection),
		...subscriptionCalls(connection),
		...torrentCalls(connection),
		...downloadCalls(connection),
		...serverCalls(connection),
		...settingCalls(connection),
	};
}

export type MoviePilot = Awaited<ReturnType<typeof connectMoviePilot>>;
