/** The nodes as n8n gets them: derived operations and fields included, which n8n's own lint cannot see. */
import { NodeHelpers, type INodeProperties, type INodeTypeDescription } from 'n8n-workflow';
import { Jellyseerr } from '../../nodes/Jellyseerr/Jellyseerr.node';
import { MediaLedger } from '../../nodes/MediaLedger/MediaLedger.node';
import { MoviePilotSubscribe } from '../../nodes/MoviePilotSubscribe/MoviePilotSubscribe.node';
import { Trakt } from '../../nodes/Trakt/Trakt.node';
import { TraktTrigger } from '../../nodes/Trakt/TraktTrigger.node';

export const descriptions: readonly INodeTypeDescription[] = [
	new Jellyseerr(),
	new MediaLedger(),
	new MoviePilotSubscribe(),
	new Trakt(),
	new TraktTrigger(),
].map(({ description }) => description);

export type Choice = { name: string; value: unknown; action?: string; description?: string };

export const choicesOf = ({ options = [] }: INodeProperties): Choice[] =>
	options.flatMap((option) => ('value' in option ? [option] : []));

const isProperty = (option: object): option is INodeProperties => 'displayName' in option && 'type' in option;

/** With the options of collections. */
export const withOptions = (property: INodeProperties): INodeProperties[] => [
	property,
	...(property.options ?? []).filter(isProperty).flatMap(withOptions),
];

export type Operation = {
	name: string;
	description: INodeTypeDescription;
	resource: string;
	choice: Choice;
	/** Without Resource and Operation. */
	fields: INodeProperties[];
};

const isOf = ({ displayOptions }: INodeProperties, resource: string, operation: unknown): boolean =>
	displayOptions?.show?.resource?.includes(resource) === true &&
	displayOptions.show.operation?.some((value) => value === operation) === true;

export const operationChoices = ({ properties }: INodeTypeDescription): INodeProperties[] =>
	properties.filter(({ name }) => name === 'operation');

export const operations: readonly Operation[] = descriptions.flatMap((description) =>
	operationChoices(description).flatMap((field) => {
		const resource = String(field.displayOptions?.show?.resource?.[0]);
		return choicesOf(field).map((choice) => ({
			name: `${description.displayName} → ${resource} → ${choice.name}`,
			...{ description, resource, choice },
			fields: description.properties.filter((property) => isOf(property, resource, choice.value)),
		}));
	}),
);

/** What decides which other fields are shown: drop-downs and switches. */
const isSwitch = (field: INodeProperties, fields: readonly INodeProperties[]): boolean =>
	fields.some(
		({ displayOptions }) =>
			displayOptions?.show?.[field.name] !== undefined || displayOptions?.hide?.[field.name] !== undefined,
	);

const valuesOf = (field: INodeProperties): unknown[] =>
	field.type === 'boolean' ? [true, false] : choicesOf(field).map(({ value }) => value);

/** Every set of fields that can stand below each other at once. */
export function visibleFields({ description, resource, choice, fields }: Operation): INodeProperties[][] {
	const switches = [
		...new Map(fields.filter((one) => isSwitch(one, fields)).map((one) => [one.name, one])).values(),
	];
	const preset = Object.fromEntries(fields.map((field) => [field.name, field.default]));
	const settings = switches.reduce<Array<Record<string, unknown>>>(
		(all, field) =>
			all.flatMap((values) => valuesOf(field).map((value) => ({ ...values, [field.name]: value }))),
		[{ ...preset, resource, operation: choice.value }],
	);
	const node = { typeVersion: 1 };
	return settings.map((values) =>
		fields.filter((field) =>
			NodeHelpers.displayParameter(JSON.parse(JSON.stringify(values)), field, node, description),
		),
	);
}
