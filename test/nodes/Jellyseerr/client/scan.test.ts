import { scanRequests, type Page } from '../../../../nodes/Jellyseerr/client/scan';

type Row = { id: number };

/** A list that serves pages by offset and lets a test change it between two pages. */
function createList(ids: number[], onPage: (page: number, ids: number[]) => void = () => {}) {
	const asked: Array<[take: number, skip: number]> = [];
	const fetchPage = async (take: number, skip: number): Promise<Page<Row>> => {
		onPage(asked.length, ids);
		asked.push([take, skip]);
		return { total: ids.length, rows: ids.slice(skip, skip + take).map((id) => ({ id })) };
	};
	return { asked, fetchPage };
}

const idsOf = (scan: { rows: Row[] }) => scan.rows.map((row) => row.id);

const remove = (ids: number[], id: number) => void ids.splice(ids.indexOf(id), 1);

describe('reading the whole list', () => {
	it('takes one request for a list that fits', async () => {
		const list = createList([3, 2, 1]);
		expect(await scanRequests(list.fetchPage)).toEqual({
			rows: [{ id: 3 }, { id: 2 }, { id: 1 }],
			settled: true,
		});
		expect(list.asked).toEqual([[1000, 0]]);
	});

	it('reads on with one row of overlap until the total is reached', async () => {
		const list = createList([7, 6, 5, 4, 3, 2, 1]);
		const scan = await scanRequests(list.fetchPage, 3);
		expect(idsOf(scan)).toEqual([7, 6, 5, 4, 3, 2, 1]);
		expect(list.asked).toEqual([
			[3, 0],
			[3, 2],
			[3, 4],
		]);
	});

	it('reads on when a server hands out less than was asked for', async () => {
		const list = createList([5, 4, 3, 2, 1]);
		const capped = async (take: number, skip: number) => await list.fetchPage(Math.min(take, 2), skip);
		expect(idsOf(await scanRequests(capped, 1000))).toEqual([5, 4, 3, 2, 1]);
	});

	it('starts again when a request leaves a page that was read, so that none slips over the border', async () => {
		const list = createList([6, 5, 4, 3, 2, 1], (page, ids) => {
			if (page === 1) remove(ids, 6);
		});
		const scan = await scanRequests(list.fetchPage, 3);
		expect(idsOf(scan)).toEqual([5, 4, 3, 2, 1]);
		expect(scan.settled).toBe(true);
	});

	it('starts again when one leaves and one arrives, although the total is the same', async () => {
		const list = createList([6, 5, 4, 3, 2, 1], (page, ids) => {
			if (page !== 1) return;
			remove(ids, 5);
			ids.push(0);
		});
		expect(idsOf(await scanRequests(list.fetchPage, 3))).toEqual([6, 4, 3, 2, 1, 0]);
	});

	it('gives up after two restarts and says that the list never settled', async () => {
		const list = createList([9, 8, 7, 6], (page, ids) => {
			if (page % 2 === 1) ids.unshift(10 + page);
		});
		const scan = await scanRequests(list.fetchPage, 3);
		expect(scan.settled).toBe(false);
		expect(list.asked.filter(([, skip]) => skip === 0)).toHaveLength(3);
		expect(new Set(idsOf(scan)).size).toBe(scan.rows.length);
	});

	it('ends on a server whose total promises more than it hands out', async () => {
		const asked: number[] = [];
		const scan = await scanRequests(async (_take, skip) => {
			asked.push(skip);
			return { total: 5, rows: skip === 0 ? [] : [{ id: 1 }] };
		});
		expect(scan).toEqual({ rows: [], settled: false });
		expect(asked).toEqual([0, 0, 0]);
	});
});
