/** Holds the parameters in a workflow file against what the nodes of this package describe, as n8n displays them. */
import {
	NodeHelpers,
	type INodeParameters,
	type INodeProperties,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { Jellyseerr } from '../../nodes/Jellyseerr/Jellyseerr.node';
import { MediaLedger } from '../../nodes/MediaLedger/MediaLedger.node';
import { MoviePilotSubscribe } from '../../nodes/MoviePilotSubscribe/MoviePilotSubscribe.node';
import { Trakt } from '../../nodes/Trakt/Trakt.node';
import { TraktTrigger } from '../../nodes/Trakt/TraktTrigger.node';
import type { WorkflowNode } from './files';

const descriptions = [
	new Jellyseerr(),
	new MediaLedger(),
	new MoviePilotSubscribe(),
	new Trakt(),
	new TraktTrigger(),
].map(({ description }) => description);

/** Type as it stands in a workflow → what the node says of itself. */
export const ownNodes = new Map<string, INodeTypeDescription>(
	descriptions.map((description) => [`n8n-nodes-media-requests.${description.name}`, description]),
);

const isExpression = (value: unknown) => typeof value === 'string' && value.startsWith('=');

/** Drop-downs filled from the server cannot be checked here. */
function choices({ options = [], typeOptions }: INodeProperties): unknown[] | null {
	if (typeOptions?.loadOptionsMethod) return null;
	return options.flatMap((option) => ('value' in option ? [option.value] : []));
}

const isProperty = (option: object): option is INodeProperties => 'type' in option;

function entriesFault(property: INodeProperties, value: unknown): string[] {
	if (typeof value !== 'object' || value === null) return ['is no collection'];
	const known = (property.options ?? []).filter(isProperty);
	return Object.entries(value).flatMap(([name, entry]) => {
		const option = known.find((one) => one.name === name);
		return option ? valueFaults(option, entry) : [`has no option "${name}"`];
	});
}

/** What n8n would not let a user enter. */
function valueFaults(property: INodeProperties, value: unknown): string[] {
	if (isExpression(value)) return property.noDataExpression ? ['takes no expression'] : [];
	const allowed = choices(property);
	switch (property.type) {
		case 'options':
			return allowed === null || allowed.includes(value) ? [] : [`has no choice ${JSON.stringify(value)}`];
		case 'multiOptions':
			return Array.isArray(value) && (allowed === null || value.every((one) => allowed.includes(one)))
				? []
				: [`has no choice ${JSON.stringify(value)}`];
		case 'collection':
			return entriesFault(property, value);
		case 'boolean':
		case 'number':
		case 'string':
			return typeof value === property.type ? [] : [`is no ${property.type}`];
		default:
			return [`is of the type ${property.type}, which nobody checks`];
	}
}

/** n8n itself gives every polling node its times. */
const pollTimes = 'pollTimes';

export function parameterFaults(node: WorkflowNode): string[] {
	const description = ownNodes.get(node.type);
	if (!description) return [];
	const { properties, polling } = description;
	const displayed = displayedProperties(node, description);
	const given = Object.entries(node.parameters).filter(([name]) => !(polling && name === pollTimes));
	const wrong = given.flatMap(([name, value]) => {
		const property = displayed.find((one) => one.name === name);
		if (property) return valueFaults(property, value).map((fault) => `${name} ${fault}`);
		const exists = properties.some((one) => one.name === name);
		return [exists ? `${name} is not shown with these values` : `${name} does not exist`];
	});
	const missing = displayed.filter(
		({ required, name, default: preset }) => required && isEmpty(node.parameters[name] ?? preset),
	);
	return [...wrong, ...missing.map(({ name }) => `${name} is required`)].map(
		(fault) => `${node.name}: ${fault}`,
	);
}

const isEmpty = (value: unknown) => value === '' || (Array.isArray(value) && value.length === 0);

function displayedProperties(node: WorkflowNode, description: INodeTypeDescription): INodeProperties[] {
	const { properties } = description;
	const values: INodeParameters =
		NodeHelpers.getNodeParameters(properties, node.parameters, true, false, node, description) ?? {};
	return properties.filter((property) => NodeHelpers.displayParameter(values, property, node, description));
}
