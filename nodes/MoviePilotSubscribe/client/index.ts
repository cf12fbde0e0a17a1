/** The MoviePilot client: questions and actions in our words, whatever generation answers. */
import type { RequestContext } from '../../shared/transport/request';
import { downloadCalls, torrentCalls } from './calls/downloads';
import { mediaCalls } from './calls/media';
import { serverCalls, settingCalls } from './calls/server';
import { subscriptionCalls } from './calls/subscriptions';
import { connect } from './connect';

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
