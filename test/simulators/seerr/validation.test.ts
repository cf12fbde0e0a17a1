import { openWorld, type World } from './world';

let world: World;
beforeEach(async () => (world = await openWorld()));
afterEach(async () => await world.simulator.stop());

const ENUM =
	'should be equal to one of the allowed values: all, approved, available, pending, processing, unavailable, failed, deleted, completed';

describe('Seerr simulator: what it validates', () => {
	it('refuses a filter it does not know, listing those it does', async () => {
		const { status, data } = await world.api.get('/request?filter=declined');
		expect(status).toBe(400);
		expect(data).toEqual({
			message: `request.query.filter ${ENUM}`,
			errors: [{ path: '.query.filter', message: ENUM, errorCode: 'enum.openapi.validation' }],
		});
	});

	it('refuses an unknown parameter by its name', async () => {
		const message = "Unknown query parameter 'foo'";
		const { status, data } = await world.api.get('/request?take=1&foo=1');
		expect([status, data]).toEqual([400, { message, errors: [{ path: '.query.foo', message }] }]);
		expect((await world.api.get('/request/count?take=1')).data.message).toBe(
			"Unknown query parameter 'take'",
		);
	});

	it.each([
		'take=abc',
		'take=',
		'skip=x',
		'filter=APPROVED',
		'sort=createdAt',
		'sortDirection=ASC',
		'mediaType=TV',
		'requestedBy=me',
		'take=1&take=2',
		'filter=approved&filter=pending',
		'page=2',
		'take=1,2',
	])('refuses ?%s with 400', async (query) => {
		expect((await world.api.get(`/request?${query}`)).status).toBe(400);
	});

	it.each([
		['{}', 'request.body.mediaType|mediaType'],
		['{"mediaType":"movie"}', 'mediaId'],
		['{"mediaType":"movie","mediaId":"603"}', 'mediaId should be number'],
		['{"mediaType":"film","mediaId":603}', 'allowed values: movie, tv'],
		['{"mediaType":"movie","mediaId":603,"is4k":"false"}', 'is4k should be boolean'],
		['{"mediaType":"movie","mediaId":603,"is4k":null}', 'is4k should be boolean'],
		['{"mediaType":"tv","mediaId":1399,"seasons":["1"]}', 'seasons'],
		['{"mediaType":"tv","mediaId":1399,"seasons":[-1]}', 'seasons'],
		['{"mediaType":"tv","mediaId":1399,"seasons":"1"}', 'seasons'],
		['{"mediaType":"tv","mediaId":1399,"userId":"3"}', 'userId'],
	])('refuses the body %s with 400', async (body, words) => {
		const { status, data } = await world.api.post('/request', body, {
			headers: { 'Content-Type': 'application/json' },
		});
		expect(status).toBe(400);
		expect(data.message).toMatch(new RegExp(words));
		expect(data.errors.length).toBeGreaterThan(0);
	});

	it('blames the body for a property it lacks and names the property in the list', async () => {
		const { data } = await world.api.post('/request', { mediaType: 'movie' });
		expect(data).toEqual({
			message: "request.body should have required property 'mediaId'",
			errors: [
				{
					path: '.body.mediaId',
					message: "should have required property 'mediaId'",
					errorCode: 'required.openapi.validation',
				},
			],
		});
	});

	it.each(['text/plain', 'application/x-www-form-urlencoded'])(
		'refuses a body of type %s with 415',
		async (type) => {
			const { status, data } = await world.api.post('/request', 'a=1', { headers: { 'Content-Type': type } });
			expect([status, data.message]).toEqual([415, `unsupported media type ${type}`]);
		},
	);

	it('refuses a media status without a body and a content type', async () => {
		world.state.seedMedia({ mediaType: 'movie', tmdbId: 603 });
		const { status, data } = await world.api.post('/media/1/available', undefined, {
			headers: { 'Content-Type': null },
		});
		expect([status, data.message]).toEqual([415, 'unsupported media type undefined']);
		expect(world.state.readMedia(1)?.status).toBe(1);
	});

	it('refuses broken JSON with 400 on any path, without a key', async () => {
		const json = { headers: { 'Content-Type': 'application/json' } };
		for (const path of ['/request', '/nothing/here']) {
			const { status, data } = await world.open.post(path, '{"mediaType":', json);
			expect(status).toBe(400);
			expect(Object.keys(data)).toEqual(['message']);
		}
	});

	it('refuses reserved characters that were not percent-encoded, those of encodeURIComponent among them', async () => {
		const message = "Parameter 'query' must be url encoded. Its value may not contain reserved characters.";
		for (const query of ['The+Matrix', 'tmdb:603', 'Airplane!', 'Shogun%20(2024)', 'M*A*S*H']) {
			const { status, data } = await world.api.get(`/search?query=${query}`);
			expect([status, data.message]).toEqual([400, message]);
		}
		expect((await world.api.get("/search?query=Ocean's%20Eleven")).status).toBe(200);
	});

	it('refuses a title id that is no number and a decision it does not document', async () => {
		expect((await world.api.get('/movie/abc')).data.message).toBe('request.params.movieId should be number');
		expect((await world.api.post('/request/1/pending')).data.message).toBe(
			'request.params.status should be equal to one of the allowed values: approve, decline',
		);
	});
});
