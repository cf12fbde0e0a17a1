// @ts-check
'use strict';

/** What a person sees: one line per step, with the seconds it took, then a table. Written to stderr under --json. */

/** @param {{ quiet?: boolean }} [options] */
function createScreen({ quiet = false } = {}) {
	const out = quiet ? process.stderr : process.stdout;
	const live = Boolean(out.isTTY);
	const write = (/** @type {string} */ line) => void out.write(`${line}\n`);

	return {
		write,
		/**
		 * @template T
		 * @param {string} title
		 * @param {(progress: (detail: string) => void) => Promise<T>} work
		 * @returns {Promise<T>}
		 */
		async step(title, work) {
			const started = Date.now();
			const seconds = () => Math.round((Date.now() - started) / 1000);
			let detail = '';
			const show = () => {
				if (live)
					out.write(
						`\r\x1b[K  … ${title} (${seconds()} s)${detail && ` ${detail}`}`.slice(0, out.columns || 100),
					);
			};
			const timer = setInterval(
				() => (live ? show() : write(`  … ${title}, still at it (${seconds()} s) ${detail}`)),
				live ? 1000 : 30_000,
			);
			show();
			try {
				const result = await work((text) => {
					detail = text;
					show();
				});
				write(`${live ? '\r\x1b[K' : ''}  ✓ ${title} (${seconds()} s)`);
				return result;
			} catch (error) {
				write(`${live ? '\r\x1b[K' : ''}  ✗ ${title} (${seconds()} s)`);
				throw error;
			} finally {
				clearInterval(timer);
			}
		},
		/** @param {[string, string | number][]} rows @param {string} heading */
		table(heading, rows) {
			const width = Math.max(heading.length, ...rows.map(([name]) => name.length));
			write('');
			write(`  ${heading.padEnd(width)}  titles`);
			write(`  ${'─'.repeat(width)}  ──────`);
			for (const [name, value] of rows) write(`  ${name.padEnd(width)}  ${String(value).padStart(6)}`);
			write('');
		},
	};
}

module.exports = { createScreen };
