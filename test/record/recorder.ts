/** From a case to its record. */
import type { IDataObject } from 'n8n-workflow';
import { openAtNewAddress } from './addresses';
import { perform, type Ending, type Setting } from './engine';
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
	const id = idOf(scene, one);
	const setting = settingOf(stage, id, play.staticData ?? {});
	const step: Step = async (name, input = [{}], parameters = {}) => {
		const ended = await perform({ node: scene.node, operation: name, parameters }, plain(input).map(toItem), {
			...setting,
		});
		if (ended.error) throw new Error(`${id}: ${name} before it fails: ${ended.error.message}`);
		setting.staticData = ended.staticData;
		return ended.out[0]?.map(({ json }) => json) ?? [];
	};
	await play.seed?.(stage.world, step);
	const given = typeof play.input === 'function' ? await play.input(stage.world, step) : play.input;
	const input = plain(given ?? [{}]).map(toItem);
	await play.then?.(stage.world);
	const parameters = play.parameters ?? {};
	const asked = stage.log.length;
	const ended = await perform({ node: scene.node, operation, parameters }, input, {
		...setting,
		credentials: { [stage.credentialType]: { ...stage.credential, ...plain(play.credential ?? {}) } },
		...{ mode: play.mode, onError: play.onError },
		...(play.after ? { after: { node: scene.node, parameters: {}, ...play.after } } : {}),
	} as Setting);
	const requests = toRequests(stage.log.slice(asked));
	const record = {
		id,
		parameters,
		input,
		...present(ended),
		requests: stage.inOrder?.(requests) ?? requests,
	};
	return normalise(withStaticData(record, ended), stage.addresses);
}

const toItem = (json: object): IDataObject => ({ ...json });

const settingOf = <World>(stage: Stage<World>, workflowId: string, staticData: IDataObject): Setting => ({
	...{ workflowId, staticData },
	credentials: { [stage.credentialType]: stage.credential },
});

const present = ({ out, error, hints }: Ending) => ({ out, error, ...(hints ? { hints } : {}) });

const withStaticData = (record: Recorded, { staticData }: Ending): Recorded =>
	Object.keys(staticData).length > 0 ? { ...record, staticData } : record;
