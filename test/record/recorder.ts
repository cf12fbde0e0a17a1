/** From a case to its record. */
import type { IDataObject } from 'n8n-workflow';
import { openAtNewAddress } from './addresses';
import { perform, type Setting } from './engine';
import { normalise, toRequests } from './normalise';
import type { Case, Scene, Stage, Step } from './scene';
import type { Recorded } from './shapes';

const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value));

export const idOf = (
	{ node, generation }: { node: string; generation?: string },
	{ operation, name }: { operation: string; name: string },
): string => [node, operation, name, ...(generation === undefined ? [] : [generation])].join('/');

export async function take<World, Options>(
	scene: Scene<World, Options>,
	one: Case<World, Options>,
): Promise<Recorded> {
	const stage = await openAtNewAddress(async () => await scene.open(one.play.options));
	try {
		return await takeOn(stage, scene, one);
	} finally {
		await stage.stop();
	}
}

async function takeOn<World, Options>(
	stage: Stage<World>,
	scene: Scene<World, Options>,
	one: Case<World, Options>,
): Promise<Recorded> {
	const { play, operation } = one;
	const { node } = scene;
	const id = idOf(scene, one);
	const { step, setting } = beginning(stage, node, id, play.staticData ?? {});
	await play.seed?.(stage.world, step);
	const given = typeof play.input === 'function' ? await play.input(stage.world, step) : play.input;
	const input = toItems(given ?? [{}]);
	await play.then?.(stage.world);
	const parameters = play.parameters ?? {};
	const asked = stage.log.length;
	const before = setting();
	const ended = await perform({ node, operation, parameters }, input, {
		...before,
		credentials: { [stage.credentialType]: { ...stage.credential, ...plain(play.credential ?? {}) } },
		...{ mode: play.mode, onError: play.onError },
		...(play.after ? { after: { node, parameters: {}, ...play.after } } : {}),
	});
	const requests = toRequests(stage.log.slice(asked));
	const { staticData, ...came } = ended;
	const record: Recorded = {
		...{ id, parameters, input, ...came, requests: stage.inOrder?.(requests) ?? requests },
		...told(before.staticData, staticData),
	};
	return normalise(record, stage.addresses);
}

/** What operations before the recorded one leave in the static data is there for the next. */
function beginning<World>(stage: Stage<World>, node: string, id: string, first: IDataObject) {
	let staticData = first;
	const setting = (): Setting => ({
		...{ workflowId: id, staticData },
		credentials: { [stage.credentialType]: stage.credential },
	});
	const step: Step = async (operation, input = [{}], parameters = {}) => {
		const ended = await perform({ node, operation, parameters }, toItems(input), setting());
		if (ended.error) throw new Error(`${id}: ${operation} before it fails: ${ended.error.message}`);
		staticData = ended.staticData;
		return ended.out[0]?.map(({ json }) => json) ?? [];
	};
	return { step, setting };
}

const toItems = (items: readonly object[]): IDataObject[] => plain(items).map((json) => ({ ...json }));

function told(before: IDataObject, after: IDataObject): Pick<Recorded, 'staticData'> {
	if (Object.keys(after).length === 0) return {};
	return { staticData: JSON.stringify(before) === JSON.stringify(after) ? 'unchanged' : after };
}
