const used = new Set<string>();

/**
 * The package remembers servers by their address for hours, and every case begins at the same minute: no two of them
 * may have one address, although a port that was closed comes again sooner or later.
 */
export async function openAtNewAddress<
	Opened extends { addresses: Record<string, string>; stop: () => Promise<void> },
>(open: () => Promise<Opened>): Promise<Opened> {
	const opened = await open();
	const addresses = Object.values(opened.addresses);
	const isNew = addresses.every((address) => !used.has(address));
	for (const address of addresses) used.add(address);
	if (isNew) return opened;
	// Opened while this one still holds its port.
	const another = await openAtNewAddress(open);
	await opened.stop();
	return another;
}
