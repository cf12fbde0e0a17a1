import { explanations } from '../../../../nodes/Jellyseerr/client/explanations';
import { toServiceError } from '../../../../nodes/shared/transport/errors';
import type { Answer } from '../../../../nodes/shared/transport/answer';

const node = {
	id: '1',
	name: 'Jellyseerr',
	type: 'jellyseerr',
	typeVersion: 1,
	position: [0, 0] as [number, number],
	parameters: {},
};

const explain = (status: number, body: unknown) => {
	const answer: Answer = { status, headers: { 'content-type': 'application/json' }, body };
	return toServiceError(node, { name: 'Jellyseerr', explanations }, answer, (text) => text);
};

describe('what Seerr refuses', () => {
	it.each([
		[
			'a wrong key',
			403,
			{ status: 403, error: 'You do not have permission to access this endpoint' },
			'Jellyseerr does not accept the API key',
		],
		[
			'a missing permission',
			403,
			{ message: 'You do not have permission to request this media.' },
			'Jellyseerr does not permit this',
		],
		[
			'CSRF protection',
			403,
			{ message: 'invalid csrf token' },
			'Jellyseerr blocks changes made with an API key: CSRF protection is on',
		],
		['no key', 401, { message: "cookie 'connect.sid' required" }, 'Jellyseerr received no API key'],
		[
			'a deletion without the right',
			401,
			{ message: 'You do not have permission to delete this request.' },
			'Jellyseerr does not permit this',
		],
		[
			'a decision on a decided request',
			409,
			{ message: 'Only pending requests can be approved or declined.' },
			'Jellyseerr cannot do this in the present state of the request',
		],
		['an unknown request', 404, { message: 'Request not found.' }, 'Jellyseerr has no request with this ID'],
		['a wrong sub-path', 404, { message: 'not found', errors: [] }, 'Jellyseerr does not know this address'],
		[
			'a parameter of a later version',
			400,
			{ message: "Unknown query parameter 'mediaType'" },
			'This version of Jellyseerr does not offer this filter',
		],
		[
			'a title that TMDB lost',
			500,
			{ status: 500, message: 'Unable to retrieve movie.' },
			'Jellyseerr could not read this title from TMDB',
		],
	])('explains %s', (_case, status, body, message) => {
		expect(explain(status, body).message).toBe(message);
	});

	it('keeps the words of the server where they say more', () => {
		const said = 'Only pending requests can be approved or declined.';
		expect(explain(409, { message: said }).description).toContain(said);
	});

	it('tries again only what can pass by itself', () => {
		expect(explain(500, { message: 'Unable to retrieve series.' }).retryable).toBe(true);
		expect(explain(403, { status: 403, error: 'no' }).retryable).toBe(false);
		expect(explain(409, { message: 'no' }).retryable).toBe(false);
	});
});
