import { createAdaptorServer } from '@hono/node-server';
import { listen } from '../../../sandbox/zoho/listen.ts';

/** What stands between a client and a twin does with one exchange. */
export interface Rewriting {
	/** The path with its query, as it goes on. */
	path?(path: string): string;
	/** The text of the answer. */
	answer?(text: string, path: string): string;
	/** Another answer in place of the twin's. */
	instead?(path: string): { status: number; text: string } | undefined;
}

/** A server before a twin that rewrites what goes by; the token answer names it as the API server. */
export async function rewriting(twinUrl: string, rewrite: Rewriting) {
	let own = '';
	const server = createAdaptorServer({
		fetch: async (request) => {
			const asked = request.url.slice(new URL(request.url).origin.length);
			const body = await request.arrayBuffer();
			const response = await fetch(`${twinUrl}${rewrite.path?.(asked) ?? asked}`, {
				method: request.method,
				headers: forwarded(request.headers),
				redirect: 'manual',
				...(body.byteLength > 0 ? { body } : {}),
			});
			const text = (await response.text()).replaceAll(twinUrl, own);
			const instead = rewrite.instead?.(asked);
			if (instead) return new Response(instead.text, { status: instead.status });
			const { status, headers } = response;
			return new Response(status === 204 ? null : (rewrite.answer?.(text, asked) ?? text), {
				status,
				headers: forwarded(headers),
			});
		},
	});
	const listening = await listen(server, 0);
	own = listening.url;
	return listening;
}

/** Headers that say something of what is sent, and not of the connection. */
function forwarded(headers: Headers): Headers {
	const kept = ['authorization', 'content-type', 'content-disposition'];
	return new Headers([...headers].filter(([name]) => kept.includes(name)));
}
