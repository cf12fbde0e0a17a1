import type { MediaRequest } from '../../../../nodes/Jellyseerr/client/mediaRequest';
import {
	reasonToLeaveOut,
	toServerFilter,
	wishedSeasons,
	withoutAvailableSeasons,
	type Selection,
} from '../../../../nodes/Jellyseerr/requests/select';
import {
	availabilities,
	requestStatuses,
	toAvailability,
	toRequestStatus,
	type Availability,
	type RequestStatus,
} from '../../../../nodes/Jellyseerr/client/statuses';

const approved: Selection = {
	status: 'approved',
	mediaType: 'all',
	requests4k: 'include',
	includeAvailable: false,
	includeDeleted: false,
};

type Changes = Partial<Omit<MediaRequest, 'media'>> & { availability?: Availability };

const movie = ({ availability = 'processing', ...changes }: Changes = {}): MediaRequest => ({
	id: 1,
	mediaType: 'movie',
	status: 'approved',
	is4k: false,
	media: { tmdbId: 603, ids: {}, availability, seasons: null },
	seasons: [],
	createdAt: null,
	updatedAt: null,
	requestedBy: null,
	raw: {},
	...changes,
});

const show = (seasons: Array<[number, RequestStatus]>, changes: Changes = {}): MediaRequest =>
	movie({
		mediaType: 'tv',
		seasons: seasons.map(([number, status]) => ({ number, status })),
		...changes,
	});

describe('the approved requests', () => {
	it.each([
		['unknown', undefined],
		['pending', undefined],
		['processing', undefined],
		['partiallyAvailable', undefined],
		['available', 'available'],
		['blocklisted', 'blocklisted'],
		['deleted', 'deleted'],
	] as const)('with media that is %s: %s', (availability, reason) => {
		expect(reasonToLeaveOut(movie({ availability }), approved)).toBe(reason);
	});

	it('include what is available, or deleted, only when told to', () => {
		const [available, deleted] = [movie({ availability: 'available' }), movie({ availability: 'deleted' })];
		expect(reasonToLeaveOut(available, { ...approved, includeAvailable: true })).toBeUndefined();
		expect(reasonToLeaveOut(deleted, { ...approved, includeAvailable: true })).toBe('deleted');
		expect(reasonToLeaveOut(deleted, { ...approved, includeDeleted: true })).toBeUndefined();
	});

	it('leave out what the server listed in another status', () => {
		for (const status of requestStatuses.filter((entry) => entry !== 'approved')) {
			expect(reasonToLeaveOut(movie({ status }), approved)).toBe('notAsked');
		}
		expect(reasonToLeaveOut(movie({ status: 'unrecognized' }), approved)).toBe('notAsked');
	});

	it('leave out a request without media, and a show with nothing left to get', () => {
		expect(reasonToLeaveOut({ ...movie(), media: null }, approved)).toBe('noMedia');
		expect(reasonToLeaveOut(show([]), approved)).toBe('noSeasons');
		expect(reasonToLeaveOut(show([[1, 'declined']]), approved)).toBe('noSeasons');
	});
});

describe('the other filters', () => {
	const passing = (wanted: Selection['status']) =>
		requestStatuses.flatMap((status) =>
			availabilities
				.filter(
					(availability) =>
						reasonToLeaveOut(movie({ status, availability }), { ...approved, status: wanted }) === undefined,
				)
				.map((availability) => `${status} ${availability}`),
		);
	const listed = availabilities.filter((entry) => entry !== 'blocklisted');

	it.each(['pending', 'completed', 'failed', 'declined'] as const)('%s is one status', (filter) => {
		expect(passing(filter)).toEqual(listed.map((availability) => `${filter} ${availability}`));
	});

	it('know available, deleted and processing by the media too', () => {
		expect(passing('available')).toEqual(['approved available', 'completed available']);
		expect(passing('deleted')).toEqual(['completed deleted']);
		expect(passing('processing')).toEqual([
			'approved unknown',
			'approved pending',
			'approved processing',
			'approved partiallyAvailable',
		]);
		expect(passing('all')).toHaveLength(30);
	});

	it('send only values that Overseerr 1.33 knows', () => {
		const known = ['all', 'approved', 'available', 'pending', 'processing', 'unavailable', 'failed'];
		for (const filter of ['all', 'approved', 'declined', 'deleted', 'completed', 'failed'] as const) {
			expect(known).toContain(toServerFilter(filter));
		}
	});

	it('separate films from shows and 4K from the rest', () => {
		expect(reasonToLeaveOut(movie(), { ...approved, mediaType: 'tv' })).toBe('notAsked');
		expect(reasonToLeaveOut(movie(), { ...approved, requests4k: 'only' })).toBe('notAsked');
		expect(reasonToLeaveOut(movie({ is4k: true }), { ...approved, requests4k: 'only' })).toBeUndefined();
		expect(reasonToLeaveOut(movie({ is4k: true }), { ...approved, requests4k: 'exclude' })).toBe('notAsked');
	});
});

describe('the seasons of a request', () => {
	it('are those approved and those added later, sorted, once, specials included', () => {
		const request = show([
			[3, 'approved'],
			[0, 'approved'],
			[2, 'pending'],
			[2, 'approved'],
			[4, 'declined'],
			[5, 'completed'],
		]);
		expect(wishedSeasons(request)).toEqual([0, 2, 3]);
	});

	it('are all of them while the request is not approved', () => {
		expect(wishedSeasons(show([[1, 'pending']], { status: 'pending' }))).toEqual([1]);
		expect(wishedSeasons(show([[2, 'completed']], { status: 'completed' }))).toEqual([2]);
	});

	const available = (seasons: Array<[number, Availability]>) =>
		withoutAvailableSeasons({
			...show([
				[1, 'approved'],
				[6, 'approved'],
			]),
			media: {
				tmdbId: 1399,
				ids: {},
				availability: 'available',
				seasons: seasons.map(([number, availability]) => ({ number, availability })),
			},
		});

	it('of a show that is there are those that are not', () => {
		expect(wishedSeasons(available([[1, 'available']]))).toEqual([6]);
		const both = available([
			[1, 'available'],
			[6, 'processing'],
		]);
		expect(wishedSeasons(both)).toEqual([6]);
	});

	it('of a show that is there are none when nothing is known about seasons', () => {
		expect(wishedSeasons(available([]))).toEqual([]);
	});
});

describe('numbers of a later server', () => {
	it('match no status, and count as not yet available', () => {
		expect([toRequestStatus(6), toRequestStatus('2'), toRequestStatus(null)]).toEqual([
			'unrecognized',
			'unrecognized',
			'unrecognized',
		]);
		expect([toAvailability(8), toAvailability(undefined)]).toEqual(['unknown', 'unknown']);
		expect([toRequestStatus(5), toAvailability(7)]).toEqual(['completed', 'deleted']);
	});
});
