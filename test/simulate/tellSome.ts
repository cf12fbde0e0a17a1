import { readSources } from './n8n/modules';
import { range } from './planted';
import { tellOne } from './tellOne';

const sources = readSources();

/** Seeds are fixed, so that a failure can be told again: `npm run simulate -- --seed N --runs 1 --story`. */
export async function tellSome(from: number, count: number) {
	const wrong: string[] = [];
	let wishes = 0;
	for (const seed of range(from, count)) {
		const told = await tellOne({ seed, generation: '2', sources, isTold: false });
		wishes += told.wishes;
		wrong.push(...told.violations.map((violation) => `seed ${seed}: ${violation}`));
	}
	return { wrong, wishes };
}
