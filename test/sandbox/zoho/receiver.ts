import { createServer } from 'node:http';
import { listen } from '../../../sandbox/zoho/listen.ts';

/** A notification as it arrived. */
export interface Received {
	server_time: number;
	module: string;
	ids: string[];
	operation: string;
	channel_id: string;
	token: string | null;
	[key: string]: unknown;
}

/** An address on this machine that keeps what is posted to it. */
export async function createReceiver(): Promise<{
	url: string;
	received: Received[];
	close(): Promise<void>;
}> {
	const received: Received[] = [];
	const server = createServer((request, response) => {
		let text = '';
		request.setEncoding('utf8');
		request.on('data', (chunk: string) => {
			text += chunk;
		});
		request.on('end', () => {
			received.push(JSON.parse(text));
			response.end();
		});
	});
	return { ...(await listen(server, 0)), received };
}
