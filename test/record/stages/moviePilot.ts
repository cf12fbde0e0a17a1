import {
	credentialOf,
	generations,
	openGeneration,
	type GenerationWorld,
} from '../../nodes/MoviePilotSubscribe/generations';
import { toCases, type Case, type Play, type Scene } from '../scene';

export { asAdmin, asGuest, type GenerationWorld } from '../../nodes/MoviePilotSubscribe/generations';

export type Options = NonNullable<Parameters<typeof openGeneration>[1]>;
export type MoviePilotCase = Case<GenerationWorld, Options>;
export type MoviePilotPlay = Play<GenerationWorld, Options>;
export type MoviePilotScene = Scene<GenerationWorld, Options>;

const sceneOf = (generation: (typeof generations)[number]): MoviePilotScene => ({
	...{ node: 'moviePilotSubscribe', generation },
	open: async (options) => {
		const world = await openGeneration(generation, options);
		return {
			world,
			credentialType: 'moviePilotServerApi',
			credential: credentialOf(world, generation),
			addresses: { moviepilot: world.url },
			log: world.log,
			stop: world.stop,
		};
	},
});

export const onEveryGeneration: MoviePilotScene[] = generations.map(sceneOf);

/** For what asks no server, so that it makes no difference which one is there. */
export const offline: MoviePilotScene[] = [{ ...sceneOf('2'), generation: undefined }];

/** @param plays by the name of the case */
export const casesOf = toCases<GenerationWorld, Options>;
