/** What a subscription is to be like; what is not added is left to MoviePilot, or stays as it is. */
import { additions } from '../../shared/n8n/collection';
import { choiceOf, flag, mapped, textField, wholeNumber, type Field } from '../../shared/n8n/field';
import { loadOptions } from '../client/lists';
import type { SubscriptionOptions } from '../client/model';
import type { SubscribeOptions } from '../flow/subscribe/types';
import { releaseOptions } from './releaseOptions';
import { savePath } from './savePath';
import { sitesField } from './sites';

const { getDownloaders } = loadOptions;
const { resolution4k, ...ofReleases } = releaseOptions;

const changeable = {
	...ofReleases,
	savePath,
	downloader: textField(
		{
			displayName: 'Downloader Name or ID',
			name: 'downloader',
			type: 'options',
			typeOptions: { loadOptionsMethod: 'getDownloaders' },
			default: '',
			description:
				'Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
		},
		{ loadOptions: { getDownloaders } },
	),
	episodeGroup: textField({
		displayName: 'Episode Group',
		name: 'episodeGroup',
		type: 'string',
		default: '',
		description: 'TMDB episode group to number the episodes by',
	}),
	startEpisode: wholeNumber({
		displayName: 'Start Episode',
		name: 'startEpisode',
		type: 'number',
		typeOptions: { minValue: 1, numberPrecision: 0 },
		default: 1,
	}),
	totalEpisode: wholeNumber({
		displayName: 'Last Episode',
		name: 'totalEpisode',
		type: 'number',
		typeOptions: { minValue: 1, numberPrecision: 0 },
		default: 1,
		description: 'Total number of episodes of the season, when TMDB is wrong about it',
	}),
	sites: sitesField({
		displayName: 'Site Names or IDs',
		name: 'sites',
		type: 'multiOptions',
		typeOptions: { loadOptionsMethod: 'getSites' },
		default: [],
		description:
			'Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
	}),
	bestVersion: flag({
		displayName: 'Best Version',
		name: 'bestVersion',
		type: 'boolean',
		default: false,
		description: 'Whether to keep upgrading to better releases; MoviePilot then does not look at the library',
	}),
	state: choiceOf(['active', 'paused'], {
		displayName: 'State',
		name: 'state',
		type: 'options',
		options: [
			{ name: 'Active', value: 'active' },
			{ name: 'Paused', value: 'paused', description: 'Created, then paused before its first search' },
		],
		default: 'active',
	}),
};

type State = { state?: 'active' | 'paused' };

const isGiven = (value: unknown): boolean => value !== '' && !(Array.isArray(value) && value.length === 0);

/** Of a new subscription: empty is not given. */
export const subscriptionOptions: Field<SubscribeOptions> = mapped(
	additions(
		{ displayName: 'Subscription Options', name: 'subscriptionOptions', placeholder: 'Add option' },
		{ ...changeable, resolution4k },
	),
	({ state, ...added }) => ({
		...Object.fromEntries(Object.entries(added).filter(([, value]) => isGiven(value))),
		...(state === 'paused' ? { paused: true } : {}),
	}),
);

/** Of one that exists: empty is cleared. */
export const subscriptionChanges: Field<SubscriptionOptions & State> = additions(
	{ displayName: 'Changes', name: 'subscriptionOptions', placeholder: 'Add change' },
	changeable,
);
