import type { AxiosResponse } from 'axios';
import { film, film3, show, show3, startServer } from '../world';

/** How each generation is spoken to: who may, and how a title is named. */
const GENERATIONS = {
	'2.5': { film, show, key: false, path: (id: number) => `tmdb%3A${id}`, query: '', verb: 'get' },
	v2: { film, show, key: true, path: (id: number) => `tmdb%3A${id}`, query: '', verb: 'get' },
	'3': {
		film: film3,
		show: show3,
		key: true,
		path: (id: number) => String(id),
		query: '&media_source=themoviedb',
		verb: 'post',
	},
} as const;

export const names = ['2.5', 'v2', '3'] as const;

/** A running server and a client that takes values and lists out of their envelope. */
export async function startSpeaking(name: (typeof names)[number]) {
	const { film: filmBody, show: showBody, key, path, query, verb } = GENERATIONS[name];
	const server = await startServer({ generation: name });
	const client = key ? server.api : await server.login('admin');
	const unwrap = ({ data }: AxiosResponse) => (name === '3' ? data.data : data);
	return {
		server,
		client,
		film: filmBody,
		show: showBody,
		get: async (url: string) => unwrap(await client.get(encodeURI(url))),
		act: async (action: 'search' | 'reset', id: number) =>
			(await client[verb](`/api/v1/subscribe/${action}/${id}`)).data,
		create: async (body: object) => (await client.post('/api/v1/subscribe/', body)).data,
		searchTorrents: async (tmdbId: number, type: string) =>
			(await client.get(`/api/v1/search/media/${path(tmdbId)}?mtype=${encodeURIComponent(type)}${query}`))
				.data,
	};
}

export type Speaker = Awaited<ReturnType<typeof startSpeaking>>;
