import type { Inventory, Row } from '../../../../../nodes/shared/core/ledger/inventory';

/** A server that has nothing but what is named. */
export const inventoryOf = (fields: Partial<Inventory> = {}): Inventory => ({
	rows: [],
	downloading: new Set(),
	partlyDownloading: new Set(),
	completed: new Set(),
	completedIsWhole: true,
	...fields,
});

export const row = (id: number, key: string | null, fields: Partial<Row> = {}): Row => ({
	id,
	key,
	title: 'A Title',
	owner: 'admin',
	episodeGroup: '',
	...fields,
});
