/** What a request looks like when it leaves the node; shared by every operation that puts requests out. */
import { NodeOperationError, type IExecuteFunctions, type INodeProperties } from 'n8n-workflow';

export const simplifyField: INodeProperties = {
	displayName: 'Simplify',
	name: 'simplify',
	type: 'boolean',
	default: true,
	description:
		'Whether to return media items, which the other nodes of this package read, instead of everything the server tells (e-mail addresses of users included)',
};

export const resolveTitlesField: INodeProperties = {
	displayName: 'Resolve Titles',
	name: 'resolveTitles',
	type: 'boolean',
	displayOptions: { show: { simplify: [true] } },
	default: true,
	description:
		'Whether to look up the title and year of each request, one call per title. A look-up that fails leaves the title empty.',
};

export const languageOption: INodeProperties = {
	displayName: 'Title Language',
	name: 'language',
	type: 'string',
	default: '',
	placeholder: 'e.g. zh-CN',
	description: "Language of the titles; the server's own when empty",
};

export type Output = { simplify: boolean; resolveTitles: boolean; language: string };

export function readOutput(context: IExecuteFunctions, index: number): Output {
	const simplify = context.getNodeParameter('simplify', index) !== false;
	return {
		simplify,
		resolveTitles: simplify && context.getNodeParameter('resolveTitles', index, true) !== false,
		language: readLanguage(context, index),
	};
}

function readLanguage(context: IExecuteFunctions, index: number): string {
	const value = context.getNodeParameter('options.language', index, '');
	const language = typeof value === 'string' ? value.trim() : value;
	if (language === '' || language === undefined || language === null) return '';
	if (typeof language === 'string' && /^[a-z]{2,3}(-[A-Z]{2})?$/.test(language)) return language;
	throw new NodeOperationError(context.getNode(), 'Title Language must look like "en" or "zh-CN"', {
		itemIndex: index,
	});
}
