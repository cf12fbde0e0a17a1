import { NodeOperationError } from 'n8n-workflow';
import { mediaItem, mediaItemFields } from '../../../../nodes/shared/n8n/mediaItemFields';
import { createFakeContext } from '../../../support/fakeContext';

const typedIn = (fields: object) =>
	createFakeContext({
		parameters: {
			...Object.fromEntries(mediaItemFields.map(({ name, default: preset }) => [name, preset])),
			mediaInput: 'defineBelow',
			...fields,
		},
	});

describe('a title', () => {
	it('comes from the item that arrives, each its own', () => {
		const input = [
			{ mediaType: 'movie', tmdbId: 1 },
			{ mediaType: 'tv', tmdbId: 2, seasons: [3] },
		];
		const context = createFakeContext({ parameters: { mediaInput: 'fromInput' }, input });
		expect([0, 1].map((index) => mediaItem.read(context, index))).toMatchObject(input);
	});

	it('can be typed in', () => {
		const context = typedIn({
			mediaType: 'tv',
			tmdbId: '1396',
			title: 'Breaking Bad',
			year: '2008',
			seasons: '1-2',
		});
		expect(mediaItem.read(context, 0)).toMatchObject({
			mediaType: 'tv',
			tmdbId: 1396,
			title: 'Breaking Bad',
			year: 2008,
			seasons: [1, 2],
			sourceId: 'manual:tv:1396',
		});
	});

	it('of a film is read without its seasons field, which n8n does not show then', () => {
		expect(mediaItem.read(typedIn({ tmdbId: '550', seasons: undefined }), 0)).toMatchObject({
			mediaType: 'movie',
			tmdbId: 550,
		});
	});

	it('that was left at the presets means every season', () => {
		expect(mediaItem.read(typedIn({ mediaType: 'tv', tmdbId: '7' }), 0).seasons).toBe('all');
	});

	it('that is wrong says which value, at which item, and what to do', () => {
		const input = [{ mediaType: 'movie', tmdbId: 1 }, { name: 'Heat' }];
		const context = createFakeContext({ parameters: { mediaInput: 'fromInput' }, input });
		expect(() => mediaItem.read(context, 1)).toThrow(NodeOperationError);
		expect(() => mediaItem.read(context, 1)).toThrow(
			expect.objectContaining({
				message: 'Media type must be "movie" or "tv", got null',
				description: expect.stringContaining('at least "mediaType" and "tmdbId"'),
				context: expect.objectContaining({ itemIndex: 1 }),
			}),
		);
	});
});
