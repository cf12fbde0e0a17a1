// @ts-check
'use strict';

/** @typedef {import('./endpoint').Endpoint} Endpoint */

/** @param {string} template */
function patternOf(template) {
	const source = template.replace(/[.]/g, '\\.').replace(/\{(\w+)\}/g, '(?<$1>[^/]+)');
	return new RegExp(`^${source}$`);
}

/**
 * Starlette's way to a route: the first whose path and verb fit; a fitting path alone is 405; else the path with
 * its last slash toggled is 307; else 404.
 *
 * @param {readonly Endpoint[]} endpoints
 */
function createRouting(endpoints) {
	const routes = endpoints.map((endpoint) => ({ endpoint, pattern: patternOf(endpoint.template) }));
	/** @param {string} path decoded */
	const fitting = (path) => routes.filter(({ pattern }) => pattern.test(path));
	/** @param {string} path */
	const toggled = (path) => (path.endsWith('/') ? path.slice(0, -1) : `${path}/`);

	return {
		/**
		 * @param {string} method @param {string} path decoded
		 * @returns {{ endpoint: Endpoint, path: Record<string, string> } | { allow: string } | { redirect: true } | null}
		 */
		find(method, path) {
			const fits = fitting(path);
			const route = fits.find(({ endpoint }) => endpoint.method === method);
			if (route) return { endpoint: route.endpoint, path: { ...route.pattern.exec(path)?.groups } };
			if (fits[0]) return { allow: fits[0].endpoint.method };
			return fitting(toggled(path)).length > 0 ? { redirect: true } : null;
		},
		toggled,
	};
}

module.exports = { createRouting };
