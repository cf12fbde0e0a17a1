/** A failed call as people see it. The words are data (explanation.ts); the code below only fills them in. */
import { NodeApiError, type INode } from 'n8n-workflow';
import { isRecord } from '../core/values';
import { isWebPage, type Answer } from './answer';
import { explanationOf, type Explanation, type Kind } from './explanation';

/** A failed call to a service. Holds no request, no headers and no cause: those carry keys and tokens. */
export class ServiceError extends NodeApiError {
	constructor(
		node: INode,
		readonly details: {
			kind: Kind;
			message: string;
			description: string;
			status: number;
			retryable: boolean;
			retryAfterMs?: number;
		},
	) {
		super(
			node,
			{ message: details.message },
			{
				message: details.message,
				description: details.description,
				...(details.status > 0 ? { httpCode: String(details.status) } : {}),
				level: 'warning',
			},
		);
	}

	get retryable(): boolean {
		return this.details.retryable;
	}

	get status(): number {
		return this.details.status;
	}
}

/** What the server said, from the places where the three services put it. */
export function serverWords(answer: Answer): string {
	const { body } = answer;
	if (answer.status === 0) return answer.cause ?? '';
	if (typeof body === 'string') return isWebPage(answer) ? '' : body;
	if (!isRecord(body)) return '';
	const candidates = [body.message, body.error_description, body.error, body.detail];
	const said = candidates.find((candidate) => typeof candidate === 'string' && candidate !== '');
	if (typeof said === 'string') return said;
	return body.detail === undefined || body.detail === null ? '' : JSON.stringify(body.detail);
}

/** Characters of the server's words that a user gets to see. */
const longestWords = 300;

/** @param redactText removes secrets from the server's words before they reach anybody */
export function toServiceError(
	node: INode,
	service: { name: string; explanations: readonly Explanation[] },
	answer: Answer,
	redactText: (text: string) => string,
	retryAfterMs?: number,
): ServiceError {
	const found = explanationOf(service, answer);
	// Cut last: half a secret would not be recognised as one.
	const words = redactText(serverWords(answer)).slice(0, longestWords);
	const said = words === '' || answer.status === 0 ? words : `${service.name} said: ${words}`;
	// Replacements as functions: in a plain one, "$&" of the server's words would be filled in once more.
	const fill = (template: string) =>
		template
			.replaceAll('{service}', () => service.name)
			.replaceAll('{status}', () => String(answer.status))
			.replaceAll('{said}', () => said)
			.trim();
	return new ServiceError(node, {
		kind: found?.kind ?? 'refused',
		message: fill(found?.message ?? '{service} rejected the request ({status})'),
		description: fill(found?.description ?? '{said}'),
		status: answer.status,
		retryable: found?.retryable ?? false,
		...(retryAfterMs === undefined ? {} : { retryAfterMs }),
	});
}
