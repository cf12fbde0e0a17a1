/** How the parts of the client talk to the server they were connected to. */
import { isRecord } from '../../shared/core/values';
import type { Answer } from '../../shared/transport/answer';
import type { RequestContext } from '../../shared/transport/context';
import { toServiceError } from '../../shared/transport/errors';
import { redact } from '../../shared/transport/redact';
import type { Send, Service, ServiceRequest } from '../../shared/transport/request';
import type { Dialect } from './dialects/dialect';
import { unexpectedAnswer } from './explanations';
import type { ActionResult } from './model';

export type Connection = {
	/** Which server this is, for what is remembered in this process. Holds no secret. */
	server: string;
	dialect: Dialect;
	/** @throws ServiceError when no usable answer came */
	ask: (request: ServiceRequest) => Promise<unknown>;
	/** @param parse null = unreadable, which is an error and never "nothing there" */
	askFor: <T>(request: ServiceRequest, parse: (payload: unknown) => T | null) => Promise<T>;
	/** The body with its envelope, for the calls that say "nothing found" in it. */
	askWhole: (request: ServiceRequest) => Promise<unknown>;
	/** A refusal in words comes with HTTP 200 and is a result, not an error. */
	act: (request: ServiceRequest) => Promise<ActionResult>;
};

/** For `askFor`. Text or a list is an answer cut short, or another program's, and no sign of anything. */
export const object = (payload: unknown): Record<string, unknown> | null =>
	isRecord(payload) ? payload : null;

export function toConnection(
	context: RequestContext,
	service: Service,
	dialect: Dialect,
	send: Send,
): Connection {
	const hide = (text: string) => redact(text, service.secrets);
	const readable = <T>(value: T | null, body: unknown): T => {
		if (value !== null) return value;
		const answer: Answer = { status: 200, headers: {}, body };
		throw toServiceError(
			context.getNode(),
			{ name: service.name, explanations: [unexpectedAnswer] },
			answer,
			hide,
		);
	};
	const askWhole = async (request: ServiceRequest) => (await send(request)).body;
	const ask = async (request: ServiceRequest) => dialect.unwrap(await askWhole(request));
	return {
		server: service.baseUrl,
		dialect,
		askWhole,
		ask,
		askFor: async (request, parse) => {
			const payload = await ask(request);
			return readable(parse(payload), payload);
		},
		act: async (request) => {
			const body = await askWhole(request);
			if (!isRecord(body) || typeof body.success !== 'boolean') return readable<ActionResult>(null, body);
			return { success: body.success, said: hide(String(body.message ?? '')), data: body.data };
		},
	};
}
