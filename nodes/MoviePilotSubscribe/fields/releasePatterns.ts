/**
 * The patterns that MoviePilot's own subscription dialog offers, under names of our own (MoviePilot-Frontend
 * src/api/constants.ts of 2.x and 3.x, in the dialog itself before; unchanged since 1.x). They are stored as they
 * stand here: for any other text that dialog has no name.
 *
 * "Not Set" leaves it to MoviePilot's own default at creation; in an update it removes what was chosen.
 */
import type { INodePropertyOptions } from 'n8n-workflow';
import { textField } from '../../shared/n8n/field';

const uhd = '4K|2160p|x2160';

const resolutions: INodePropertyOptions[] = [
	{ name: '1080p', value: '1080[pi]|x1080' },
	{ name: '4K', value: uhd },
	{ name: '720p', value: '720[pi]|x720' },
];

export const releasePatterns = {
	quality: textField({
		displayName: 'Quality',
		name: 'quality',
		type: 'options',
		options: [
			{ name: 'Blu-Ray', value: 'Blu-?Ray' },
			{ name: 'Blu-Ray Disc, Unchanged', value: 'Blu-?Ray.+VC-?1|Blu-?Ray.+AVC|UHD.+blu-?ray.+HEVC|MiniBD' },
			{ name: 'H.264', value: '[Hx].?264|AVC' },
			{ name: 'H.265', value: '[Hx].?265|HEVC' },
			{ name: 'HDTV', value: 'HDTV' },
			{ name: 'Not Set', value: '' },
			{ name: 'Remux', value: 'Remux' },
			{ name: 'UHD', value: 'UHD|UltraHD' },
			{ name: 'WEB-DL or WEBRip', value: 'WEB-?DL|WEB-?RIP' },
		],
		default: '',
		description:
			'What the name of a release must show for its source or encoding. A pattern of your own needs an expression.',
	}),
	resolution: textField({
		displayName: 'Resolution',
		name: 'resolution',
		type: 'options',
		options: [...resolutions, { name: 'Not Set', value: '' }],
		default: '',
		description:
			'What the name of a release must show for its resolution. A pattern of your own needs an expression.',
	}),
	resolution4k: textField({
		displayName: 'Resolution for 4K Wishes',
		name: 'resolution4k',
		type: 'options',
		options: resolutions,
		default: uhd,
		description:
			'Takes the place of Resolution for titles requested in 4K. A pattern of your own needs an expression.',
	}),
	effect: textField({
		displayName: 'Effect',
		name: 'effect',
		type: 'options',
		options: [
			{ name: 'Dolby Atmos', value: 'Dolby[\\s.]*\\+?Atmos|Atmos' },
			{ name: 'Dolby Vision', value: 'Dolby[\\s.]+Vision|DOVI|[\\s.]+DV[\\s.]+' },
			{ name: 'HDR', value: '[\\s.]+HDR[\\s.]+|HDR10|HDR10\\+' },
			{ name: 'Not Set', value: '' },
			{ name: 'SDR', value: '[\\s.]+SDR[\\s.]+' },
		],
		default: '',
		description:
			'What the name of a release must show for its picture or sound. A pattern of your own needs an expression.',
	}),
};
