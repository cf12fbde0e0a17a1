import { propertiesOf } from '../../../../nodes/shared/n8n/field';
import { releasePatterns } from '../../../../nodes/MoviePilotSubscribe/fields/releasePatterns';

const patternOf = (field: string, choice: string): RegExp => {
	const options = propertiesOf(releasePatterns).find(({ name }) => name === field)?.options ?? [];
	const found = options.find((option) => option.name === choice);
	if (!found || !('value' in found) || found.value === '') throw new Error(`${field} has no ${choice}`);
	return new RegExp(String(found.value), 'i');
};

describe('the patterns of MoviePilot’s own pages', () => {
	it.each([
		['effect', 'Dolby Atmos', 'Film.2160p.Dolby.Atmos', 'Film.2160p.Dolby.TrueHD'],
		['effect', 'Dolby Vision', 'Film.2160p.DV.HEVC', 'Film.DVDRip'],
		['effect', 'HDR', 'Film.2160p.HDR.HEVC', 'Film.HDRip'],
		['effect', 'HDR', 'Film.HDR10+', 'Film.SDR.x265'],
		['effect', 'SDR', 'Film.2160p.SDR.x265', 'Film.HDR.x265'],
		['quality', 'Blu-Ray', 'Film.1080p.BluRay.x264', 'Film.WEB-DL'],
		['quality', 'Blu-Ray Disc, Unchanged', 'Film.Blu-ray.1080p.AVC', 'Film.BluRay.x264'],
		['quality', 'H.264', 'Film.x264', 'Film.x265'],
		['quality', 'H.265', 'Film.H.265', 'Film.H.264'],
		['quality', 'HDTV', 'Show.HDTV', 'Show.WEB-DL'],
		['quality', 'Remux', 'Film.REMUX', 'Film.BluRay'],
		['quality', 'UHD', 'Film.UHD.BluRay', 'Film.BluRay'],
		['quality', 'WEB-DL or WEBRip', 'Show.WEBRip', 'Show.HDTV'],
		['resolution', '1080p', 'Film.1080p', 'Film.720p'],
		['resolution', '4K', 'Film.2160p', 'Film.1080p'],
		['resolution', '720p', 'Film.720p', 'Film.1080p'],
		['resolution4k', '4K', 'Film.4K', 'Film.1080p'],
	])('%s "%s" takes %s and not %s', (field, choice, taken, left) => {
		expect([patternOf(field, choice).test(taken), patternOf(field, choice).test(left)]).toEqual([
			true,
			false,
		]);
	});
});
