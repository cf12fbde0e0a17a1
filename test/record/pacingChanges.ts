/** What changed when servers got one gate each: whoever is asked to slow down does, and Trakt is read without pauses. */
import type { Change } from './changing';

const closedGate = {
	id: 'moviePilotSubscribe/subscription.create/that the server has no time for/*',
	reason: 'A server that asks to slow down is not asked by the others either, for an hour at most.',
};

/** By the value of that day. */
const sooner: Record<string, number> = {
	...{ 1793534554700: 1793534553500, 1793534431700: 1793534430500, 1793534432900: 1793534431500 },
	...{ 1793534675900: 1793534674500, 1793621075900: 1793621073500, 1793534678300: 1793534674500 },
};

export const pacingChanges: readonly Change[] = [
	{ ...closedGate, path: 'out.*.*.json.retryAfterMs', was: 7_200_000, is: 3_600_000 },
	{ ...closedGate, path: 'requests', to: (was) => (Array.isArray(was) ? was.slice(0, -2) : was) },
	{
		...{ id: 'traktTrigger/poll/*', path: '**' },
		reason: 'Reads may follow each other at once, as Trakt counts them, so that a poll is over sooner.',
		to: (was) => sooner[String(was)] ?? (typeof was === 'string' ? was.replaceAll(':04:34', ':04:33') : was),
	},
];
