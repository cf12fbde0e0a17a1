// @ts-check
'use strict';

/**
 * The way between n8n and MoviePilot: every request is a turn, may meet a fault, and may be the one during which n8n
 * dies.
 *
 * @typedef {import('../n8n/n8n').Process} Process
 * @typedef {import('../server/inject').Sent} Sent
 * @typedef {import('../server/inject').Answered} Answered
 * @typedef {{ dieAfter: number, onDeath: () => void }} Fate
 */

/** Milliseconds. @param {Sent} sent @param {import('../random').Random} random */
function latencyOf({ method, url }, random) {
	if (url.includes('/search/media/')) return random.int(1_000, 60_000);
	return method === 'POST' ? random.int(100, 6_000) : random.int(2, 400);
}

/** @param {Sent} sent */
const isWrite = ({ method, url }) => method !== 'GET' && /\/(subscribe|download)\//.test(url);

/** As axios says it. @param {string} code */
const broken = (code) => Object.assign(new Error(`${code}: the connection ended`), { code });
const never = () => new Promise(() => {});

/** @param {import('../server/faults').Fault} fault @param {Answered} answer @returns {Answered} */
function spoil({ half, answer: other, code }, answer) {
	if (code) throw broken(code);
	return half
		? { ...answer, body: answer.body.slice(0, Math.ceil(answer.body.length / 2) - 1) }
		: (other ?? answer);
}

/**
 * @param {{ clock: import('../../simulators/core/clock').Clock, turns: import('../turns').Turns,
 *   random: import('../random').Random, faults: ReturnType<typeof import('../server/faults').createFaults>,
 *   tell: (line: () => string) => void, violate: (what: string) => void, server: import('../server/moviePilot').MoviePilot,
 *   meanwhile: () => void, trouble: () => void }} parts `meanwhile`: what else happens in the world; `trouble`: something went wrong
 */
function createNetwork({ clock, turns, random, faults, tell, violate, server, meanwhile, trouble }) {
	/** @type {Fate | null} */
	let fate = null;

	/** @param {Sent} sent @param {import('../server/faults').Fault} fault */
	const failEarly = async (sent, fault) => {
		trouble();
		clock.advance(random.int(5, 3_000));
		if (fault.when === 'late') {
			void server.answerLate(sent, fault.lateMs ?? 0);
			clock.advance(random.int(15_000, 90_000));
		}
		return spoil(fault, { status: 0, headers: {}, body: '' });
	};

	/** @param {Process} process */
	const isLast = (process) => {
		if (!fate || process.isDead) return false;
		fate.dieAfter -= 1;
		return fate.dieAfter <= 0;
	};

	/** @param {Sent} sent @param {Process} process @returns {Promise<any>} */
	const network = async (sent, process) => {
		await turns.pause(process.owner);
		const what = `${sent.method} ${decodeURIComponent(sent.url.slice(sent.url.indexOf('/api/v1') + 7))} ${sent.body.slice(0, 160)}`;
		const fault = faults.draw(isWrite(sent));
		if (fault) tell(() => `    ${what}: ${fault.name}`);
		if (fault && fault.when !== 'after') return await failEarly(sent, fault);
		if (isLast(process)) {
			// Whether the request still got out is a matter of luck.
			const isOut = random.chance(0.7);
			tell(() => `    ${what}: n8n is killed ${isOut ? 'right after' : 'before'} sending it`);
			if (isOut) void server.answer(sent);
			const { onDeath } = /** @type {Fate} */ (fate);
			fate = null;
			onDeath();
			return await never();
		}
		const answer = await server.answer(sent);
		clock.advance(latencyOf(sent, random));
		meanwhile();
		await turns.pause(process.owner);
		tell(() => `    ${what}: ${answer.status} ${answer.body.slice(0, 300)}`);
		if (!fault) return answer;
		trouble();
		return spoil(fault, answer);
	};

	return {
		/** What breaks without a code is no bad connection but an error in the simulation, and must not pass for one. @param {Sent} sent @param {Process} process */
		network: (sent, process) =>
			network(sent, process).catch((error) => {
				if (!error.code) violate(`the simulation broke over ${sent.method} ${sent.url}: ${error.stack}`);
				throw error;
			}),
		/** n8n dies at one of the next requests. @param {Fate | null} next */
		setFate: (next) => void (fate = next),
	};
}

module.exports = { createNetwork };
