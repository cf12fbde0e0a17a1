import type { ICredentialDataDecryptedObject, IDataObject, OnError } from 'n8n-workflow';
import type { Request } from './shapes';

/** A service that runs, and what a node needs to talk to it. */
export type Stage<World> = {
	world: World;
	credentialType: string;
	credential: ICredentialDataDecryptedObject;
	/** Base URLs, by the name that stands for them in a record. */
	addresses: Record<string, string>;
	log: readonly { method: string; path: string; query: Record<string, unknown>; body: unknown }[];
	/** Puts requests in order that were under way at the same time. */
	inOrder?: (requests: Request[]) => Request[];
	stop: () => Promise<void>;
};

/** Where cases are played: a node and the service that it talks to. */
export type Scene<World, Options> = {
	/** The type of the node as of 916b773. */
	node: string;
	generation?: string;
	open: (options?: Options) => Promise<Stage<World>>;
};

/** An operation before the one that is recorded, on the same server and with the same static data. */
export type Step = (operation: string, input?: object[], parameters?: IDataObject) => Promise<IDataObject[]>;

export type Play<World, Options> = {
	/** On one generation only: nothing is asked of the server, or nothing that differs. */
	once?: true;
	options?: Options;
	/** What the service has, before anything is asked. */
	seed?: (world: World, step: Step) => unknown;
	parameters?: IDataObject;
	/** One empty item when left out. */
	input?: readonly object[] | ((world: World, step: Step) => Promise<readonly object[]>);
	/** What happens between the input and the operation. */
	then?: (world: World) => unknown;
	onError?: OnError;
	mode?: 'manual';
	/** What is different in the credential. */
	credential?: ICredentialDataDecryptedObject;
	staticData?: IDataObject;
	/** An operation of the same node whose output is the input, binary data included. */
	after?: { operation: string; parameters?: IDataObject };
};

export type Case<World, Options> = { operation: string; name: string; play: Play<World, Options> };

export const goesOn = { onError: 'continueRegularOutput' } as const;
export const hasErrorOutput = { onError: 'continueErrorOutput' } as const;

/** @param plays by the name of the case */
export const toCases = <World, Options>(
	operation: string,
	plays: Record<string, Play<World, Options>>,
): Case<World, Options>[] => Object.entries(plays).map(([name, play]) => ({ operation, name, play }));
