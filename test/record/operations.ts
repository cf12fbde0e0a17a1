/** The operations of 916b773. Frozen: what is newer has records of its own. */
const byServer = [
	...['download.delete', 'download.getAll', 'download.pause', 'download.resume'],
	...['ledger.check', 'ledger.rebuild', 'ledger.repair'],
	...['media.checkStatus', 'media.getDetails', 'media.getSeasons', 'media.searchByTitle'],
	...['media.searchOrSubscribe', 'server.getStatus'],
	...['subscription.create', 'subscription.delete', 'subscription.follow', 'subscription.get'],
	...['subscription.getAll', 'subscription.getHistory', 'subscription.pause', 'subscription.reset'],
	...['subscription.resume', 'subscription.searchNow', 'subscription.update'],
	...['torrent.download', 'torrent.search'],
];

const offline = [
	...['ledger.exportLedger', 'ledger.forget', 'ledger.getDueRetries', 'ledger.getEntries'],
	...['ledger.getStatistics', 'ledger.importLedger', 'ledger.lookUp', 'ledger.record', 'media.summarize'],
];

const inNode = (node: string, operations: string[]) => operations.map((operation) => `${node}/${operation}`);

export const onEveryGeneration = inNode('moviePilotSubscribe', byServer);

export const operations = [
	...inNode('trakt', ['watchlist.add', 'watchlist.getAll', 'watchlist.remove']),
	...inNode('jellyseerr', ['request.get', 'request.getAll']),
	...inNode('moviePilotSubscribe', [...byServer, ...offline]),
];
