import type { AddressInfo } from 'node:net';
import type { ServerType } from '@hono/node-server';

/** Opens a server on the loopback alone; port 0 takes a free one. */
export async function listen(
	server: ServerType,
	port: number,
): Promise<{ url: string; close(): Promise<void> }> {
	await new Promise<void>((opened, failed) => {
		server.once('error', failed);
		server.listen(port, '127.0.0.1', () => {
			opened();
		});
	});
	const address: AddressInfo | string | null = server.address();
	const bound = address === null || typeof address === 'string' ? port : address.port;
	return {
		url: `http://127.0.0.1:${bound}`,
		close: () =>
			new Promise((closed, failed) => {
				server.close((error) => {
					if (error) failed(error);
					else closed();
				});
				if ('closeAllConnections' in server) server.closeAllConnections();
			}),
	};
}
