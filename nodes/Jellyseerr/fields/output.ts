/** What a request looks like when it leaves the node; shared by every operation that puts requests out. */
import { field, flag } from '../../shared/n8n/field';
import { simplifyAs } from '../../shared/n8n/simplify';

export const simplify = simplifyAs(
	'Whether to return media items, which the other nodes of this package read, instead of everything the server tells (e-mail addresses of users included)',
);

export const resolveTitles = flag({
	displayName: 'Resolve Titles',
	name: 'resolveTitles',
	type: 'boolean',
	displayOptions: { show: { simplify: [true] } },
	default: true,
	description:
		'Whether to look up the title and year of each request, one call per title. A look-up that fails leaves the title empty.',
});

/** "" = the server's own */
export const language = field(
	{
		displayName: 'Title Language',
		name: 'language',
		type: 'string',
		default: '',
		placeholder: 'e.g. zh-CN',
		description: "Language of the titles; the server's own when empty",
	},
	(value) => {
		const code = typeof value === 'string' ? value.trim() : (value ?? '');
		return typeof code === 'string' && /^([a-z]{2,3}(-[A-Z]{2})?)?$/.test(code) ? code : undefined;
	},
);
