/** The drop-downs that the server fills: what is asked for, and how an entry reads. */
import { NodeOperationError, type ILoadOptionsFunctions, type INodePropertyOptions } from 'n8n-workflow';
import { isRefusedToAccount } from './explanations';
import { connectMoviePilot, type MoviePilot } from './index';
import type { RuleGroup } from './shapes/server';

type LoadOptions = (this: ILoadOptionsFunctions) => Promise<INodePropertyOptions[]>;

/**
 * @param things as the sentence names them that a user reads who may not list them
 * @param first what stands before them: a value that is not in the list is marked as wrong
 */
const listOf = <T>(
	things: string,
	fetch: (client: MoviePilot) => Promise<T[]>,
	toOption: (entry: T) => INodePropertyOptions,
	first: INodePropertyOptions[] = [],
): LoadOptions =>
	async function () {
		const client = await connectMoviePilot(this);
		const entries = await fetch(client).catch(async (error: unknown) => {
			// The editor shows the message alone.
			const message = `MoviePilot lists its ${things} for superusers only: use the API key or a superuser's login, or enter an expression`;
			return await Promise.reject(
				isRefusedToAccount(error) ? new NodeOperationError(this.getNode(), message) : error,
			);
		});
		return [...first, ...entries.map(toOption)];
	};

const kinds = { movie: 'movies', tv: 'TV shows' };

function describeRuleGroup({ mediaType, category }: RuleGroup): string | undefined {
	const parts = [mediaType === null ? '' : kinds[mediaType], category].filter((part) => part !== '');
	return parts.length > 0 ? `For ${parts.join(', ')}` : undefined;
}

export const loadOptions = {
	getDownloaders: listOf(
		'downloaders',
		async (client) => await client.downloaders(),
		(name) => ({ name, value: name }),
		[{ name: 'Not Set', value: '', description: 'The default one of MoviePilot; in a list, all of them' }],
	),
	getRuleGroups: listOf(
		'rule groups',
		async (client) => await client.ruleGroups(),
		(group) => ({ name: group.name, value: group.name, description: describeRuleGroup(group) }),
	),
	getSavePaths: listOf(
		'directories',
		async (client) => await client.savePaths(),
		({ path, names }) => ({ name: path, value: path, description: names.join(', ') }),
		[{ name: 'Chosen by MoviePilot', value: '' }],
	),
	getSites: listOf(
		'sites',
		async (client) => await client.sites(),
		({ id, name }) => ({ name, value: id }),
	),
} satisfies Record<string, LoadOptions>;
