import {
	warningsAbout,
	type Facts,
} from '../../../../../nodes/MoviePilotSubscribe/resources/server/warnings';

const fine: Facts = {
	...{ account: { name: 'admin', isSuperuser: true }, version: 'v2.15.6', generation: '2' },
	...{ mediaServers: ['Jellyfin'], downloaders: ['qBittorrent'], siteCount: 1 },
};

describe('warnings about a server', () => {
	it.each<[string, Partial<Facts>]>([
		['2.15', {}],
		['2.5', { version: 'v2.5.6', generation: '2.5' }],
		['3.4', { version: '3.4.0', generation: '3' }],
		['an unknown version', { version: null }],
		['a version that is none', { version: 'nightly' }],
		['lists that could not be read', { mediaServers: null, downloaders: null, siteCount: null }],
	])('are none for %s', (_claim, facts) => {
		expect(warningsAbout({ ...fine, ...facts })).toEqual([]);
	});

	it.each<[string, Partial<Facts>, string]>([
		['a newer version', { version: 'v4.0.1', generation: '3' }, 'v4.0.1 is newer than this node knows'],
		['2.15 spoken to as 3', { generation: '3' }, 'addressed as generation 3'],
		['3 spoken to as 2', { version: 'v3.0.1' }, 'addressed as generation 2'],
		['2.9 spoken to as 2.5', { version: 'v2.9.0', generation: '2.5' }, 'addressed as generation 2.5'],
	])('tell of %s', (_claim, facts, words) => {
		expect(warningsAbout({ ...fine, ...facts })).toEqual([expect.stringContaining(words)]);
	});
});
