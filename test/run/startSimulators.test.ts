import axios from 'axios';
import { startSimulators } from './startSimulators';

type Running = Awaited<ReturnType<typeof startSimulators>>;
let running: Running;

beforeAll(async () => {
	running = await startSimulators({ ports: { auth: 0, api: 0, seerr: 0, moviePilot: 0 } });
});
afterAll(async () => await running.stop());

describe('the credentials written for the simulators', () => {
	it('open Trakt, signed in', async () => {
		const data = running.credentials[0]?.data;
		const { access_token } = running.trakt.state.issueTokens();
		const { data: entries } = await axios.get(`${data?.apiBaseUrl}/sync/watchlist`, {
			headers: {
				'User-Agent': 'media-requests/0.1.0',
				'Content-Type': 'application/json',
				'trakt-api-version': '2',
				'trakt-api-key': data?.clientId,
				Authorization: `Bearer ${access_token}`,
			},
		});
		expect(entries).toHaveLength(4);
	});

	it('open Seerr', async () => {
		const data = running.credentials[1]?.data;
		const { data: page } = await axios.get(`${data?.url}/api/v1/request`, {
			headers: { 'X-Api-Key': String(data?.apiKey) },
		});
		expect(page.results).toHaveLength(4);
	});

	it('open MoviePilot', async () => {
		const data = running.credentials[2]?.data;
		const { data: user } = await axios.get(`${data?.url}/api/v1/user/current`, {
			headers: { 'X-API-KEY': String(data?.apiKey) },
		});
		expect(user.name).toBe('admin');
	});
});
