// @ts-check
'use strict';

const fs = require('node:fs');
const path = require('node:path');
const { filesIn } = require('../architecture/source');
const { inProject, root } = require('../run/project');

/** @typedef {{ file: string, target: string, alt: string | null }} Link alt is null for anything but pictures */

const pages = () => [
	...fs.readdirSync(root).filter((name) => name.endsWith('.md')),
	...['docs', 'workflows', 'test', '.github'].flatMap((folder) => filesIn(folder, /\.md$/)),
];

/** @param {string} file */
const read = (file) => fs.readFileSync(inProject(file), 'utf8');

/** @param {string} text */
const withoutCode = (text) => text.replace(/^(```|~~~)[\s\S]*?^\1/gm, '').replace(/`[^`\n]*`/g, '');

/** Anchors as GitHub makes them: lower case, no punctuation, spaces to hyphens, repeated ones numbered. @param {string} text @returns {string[]} */
function anchorsOf(text) {
	const headings = [...text.replace(/^(```|~~~)[\s\S]*?^\1/gm, '').matchAll(/^#{1,6}\s+(.+?)\s*#*$/gm)];
	/** @type {Map<string, number>} */
	const seen = new Map();
	const slugs = headings.map(([, heading = '']) => {
		const words = heading
			.replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
			.replace(/<[^>]+>/g, '')
			.trim();
		const slug = words
			.toLowerCase()
			.replace(/[^\p{L}\p{N}\p{M}\s_-]/gu, '')
			.replace(/\s/g, '-');
		const before = seen.get(slug) ?? 0;
		seen.set(slug, before + 1);
		return before === 0 ? slug : `${slug}-${before}`;
	});
	const named = [...text.matchAll(/<a\s+(?:id|name)="([^"]+)"/g)].map(([, name = '']) => name);
	return [...slugs, ...named];
}

/** @param {string} file @param {string} [text] @returns {Link[]} */
function linksOf(file, text = read(file)) {
	const prose = withoutCode(text);
	const inline = [...prose.matchAll(/(!?)\[((?:[^[\]]|\[[^\]]*\]\([^)]*\))*)\]\(\s*<?([^)\s>]+)>?[^)]*\)/g)];
	const nested = [...prose.matchAll(/!\[([^\]]*)\]\(\s*([^)\s]+)[^)]*\)/g)];
	const references = [...prose.matchAll(/^\s*\[[^\]]+\]:\s*<?([^\s>]+)/gm)];
	const html = [...prose.matchAll(/<(img|source|a)\b[^>]*?\b(?:src|srcset|href)="([^"\s]+)[^"]*"[^>]*>/g)];
	return [
		...inline.filter(([, mark]) => mark === '').map(([, , , target = '']) => ({ file, target, alt: null })),
		...nested.map(([, alt = '', target = '']) => ({ file, target, alt })),
		...references.map(([, target = '']) => ({ file, target, alt: null })),
		...html.map(([whole, tag, target = '']) => ({
			file,
			target,
			alt: tag === 'img' ? (/\balt="([^"]*)"/.exec(whole)?.[1] ?? '') : null,
		})),
	];
}

/** Links to the project's own pages on GitHub are checked as files too. @param {string} target @param {string} repository */
function toLocal(target, repository) {
	const own = new RegExp(`^${repository}/(?:blob|tree|raw)/main/`);
	const rawHost = repository.replace('github.com', 'raw.githubusercontent.com');
	return own.test(target)
		? `/${target.replace(own, '')}`
		: target.startsWith(`${rawHost}/main/`)
			? `/${target.slice(`${rawHost}/main/`.length)}`
			: target;
}

/** @param {Link} link @param {string} repository @returns {string | null} what is wrong */
function linkProblem(link, repository) {
	const target = toLocal(link.target, repository);
	if (/^[a-z][a-z0-9+.-]*:/i.test(target)) return null;
	const [location = '', anchor] = decodeURIComponent(target).split('#');
	const page =
		location === ''
			? link.file
			: path.posix.join(location.startsWith('/') ? '.' : path.posix.dirname(link.file), location);
	const where = `${link.file} → ${link.target}`;
	if (page.startsWith('..')) return `${where}: outside the project`;
	if (!fs.existsSync(inProject(page))) return `${where}: no such file`;
	if (anchor === undefined || anchor === '' || !page.endsWith('.md')) return null;
	return anchorsOf(read(page)).includes(anchor) ? null : `${where}: no such heading`;
}

/** Scripts that a page tells its reader to run. @param {string} text @returns {string[]} */
function commandsOf(text) {
	const named = [...text.matchAll(/\bnpm run (?:--silent |-s )?([a-z][\w:-]*)/g)].map(
		([, name = '']) => name,
	);
	return [
		...named,
		...(/\bnpm test\b/.test(text) ? ['test'] : []),
		...(/\bnpm start\b/.test(text) ? ['start'] : []),
	];
}

/** The part of a page under the heading that names a subject. @param {string} text @param {string} subject @returns {string | undefined} */
function sectionOf(text, subject) {
	const headings = [...text.matchAll(/^(#{1,6})\s+(.+)$/gm)];
	const start = headings.find(([, , heading = '']) => heading.replace(/[*`]/g, '').trim() === subject);
	if (!start) return undefined;
	const level = start[1]?.length ?? 1;
	const end = headings.find((one) => one.index > start.index && (one[1]?.length ?? 1) <= level);
	return text.slice(start.index, end?.index);
}

module.exports = { anchorsOf, commandsOf, linkProblem, linksOf, pages, read, sectionOf };
