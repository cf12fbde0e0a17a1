// @ts-check
'use strict';

/** Who imports whom, types included: a circle of types ties two files together as firmly as any other. */

/** @typedef {Map<string, Set<string>>} Arrows from a file to those it imports */

/** @param {readonly import('./source').Import[]} imports @returns {Arrows} */
function arrowsOf(imports) {
	/** @type {Arrows} */
	const arrows = new Map();
	for (const { from, target } of imports) {
		const targets = arrows.get(from) ?? new Set();
		if (target !== null && target !== from) targets.add(target);
		arrows.set(from, targets);
	}
	return arrows;
}

/** The same between the folders the files lie in. @param {Arrows} arrows @param {(file: string) => string} folderOf @returns {Arrows} */
function between(arrows, folderOf) {
	const pairs = [...arrows].flatMap(([from, targets]) =>
		[...targets].map((target) => ({ from: folderOf(from), target: folderOf(target) })),
	);
	return arrowsOf(pairs.map((pair) => ({ ...pair, specifier: '', typeOnly: false, dynamic: false })));
}

/** @param {Arrows} arrows @returns {string[][]} each circle once, as the way round */
function findCircles(arrows) {
	/** @type {Set<string>} */
	const done = new Set();
	/** @type {string[][]} */
	const circles = [];
	/** @param {string} file @param {string[]} way */
	const follow = (file, way) => {
		const met = way.indexOf(file);
		if (met >= 0) circles.push([...way.slice(met), file]);
		if (met >= 0 || done.has(file)) return;
		for (const target of arrows.get(file) ?? []) follow(target, [...way, file]);
		done.add(file);
	};
	for (const file of arrows.keys()) follow(file, []);
	return circles;
}

/** Files that exist for one other file alone. @param {Arrows} arrows @returns {string[]} */
function withOneImporter(arrows) {
	const importers = [...arrows.values()].flatMap((targets) => [...targets]);
	return [...arrows.keys()].filter((file) => importers.filter((target) => target === file).length === 1);
}

module.exports = { arrowsOf, between, findCircles, withOneImporter };
