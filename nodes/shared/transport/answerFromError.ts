/** What was thrown instead of an answer, as an answer: with the server's status where there was one. */
import { isRecord, toAnswer, type Answer } from './answer';

/** n8n wraps what axios threw; how deep the response lies differs between n8n 1.x and 2.x. */
export function answerFromError(error: unknown): Answer {
	for (let layer = error, depth = 0; isObject(layer) && depth < 4; layer = layer.cause, depth++) {
		const response = layer.response;
		if (isRecord(response) && isRefusal(response.status)) {
			return toAnswer({ statusCode: response.status, headers: response.headers, body: response.data });
		}
	}
	return { status: statusOf(error), headers: {}, body: undefined, cause: causeOf(error) };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null;

/** An answer that breaks off half-way is thrown with its status too, a 200 more often than not (axios 1.18). */
const isRefusal = (status: unknown): status is number => typeof status === 'number' && status >= 300;

function statusOf(error: unknown): number {
	const status = isObject(error) ? Number(error.httpCode) : 0;
	return isRefusal(status) ? status : 0;
}

/** May quote the address; whoever shows it redacts it. */
function causeOf(error: unknown): string {
	const layers = [error, isObject(error) ? error.cause : undefined].filter(isObject);
	const code = layers.map((layer) => layer.code).find((value) => typeof value === 'string');
	const message = layers.map((layer) => layer.message).find((value) => typeof value === 'string');
	return [code, message].filter((part) => part !== undefined).join(': ') || 'unknown error';
}
