import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Context } from 'hono';
import { refusal } from './envelope.ts';
import type { Fault } from './faults.ts';
import type { StoredFile } from './files.ts';

/** Waits as long as the latency faults say. */
export async function pause(faults: Fault[]): Promise<void> {
	const ms = faults.reduce(
		(sum, fault) => sum + (fault.kind === 'latency' ? (fault.ms ?? 0) : 0),
		0,
	);
	if (ms > 0) await new Promise((done) => setTimeout(done, ms));
}

const usualCode: Record<number, string> = {
	429: 'TOO_MANY_REQUESTS',
	500: 'INTERNAL_ERROR',
	503: 'SERVICE_UNAVAILABLE',
};

/** What a `status` fault answers: Zoho's envelope, or the fault's own text. */
export function faultAnswer(fault: Fault): { status: number; text: string } {
	const status = fault.status ?? 500;
	const code = fault.code ?? usualCode[status] ?? 'INTERNAL_ERROR';
	const verdict = refusal(code, fault.message ?? 'Please try again later');
	return { status, text: fault.text ?? JSON.stringify(verdict) };
}

type Http = Context<{ Bindings: HttpBindings }>;

const isReset = (faults: Fault[]): boolean =>
	faults.some(({ kind }) => kind === 'reset-before' || kind === 'reset-after');

function drop(c: Http): Response {
	c.env.incoming.socket.destroy();
	return RESPONSE_ALREADY_SENT;
}

/** Sends the answer, or half of it, or drops the connection, as the faults say. */
export function deliver(
	c: Http,
	faults: Fault[],
	status: number,
	text: string | undefined,
	headers: Record<string, string> = {},
): Response {
	if (isReset(faults)) return drop(c);
	if (text === undefined) return new Response(null, { status, headers });
	const cut = faults.some(({ kind }) => kind === 'truncate');
	return new Response(cut ? text.slice(0, Math.ceil(text.length / 2)) : text, {
		status,
		headers: { 'Content-Type': 'application/json;charset=UTF-8', ...headers },
	});
}

/** Sends a file as Zoho does, or half of what its length says, or drops the connection. */
export function deliverFile(
	c: Http,
	faults: Fault[],
	{ name, type, bytes }: StoredFile,
	more: Record<string, string>,
): Response {
	if (isReset(faults)) return drop(c);
	const headers = {
		'Content-Type': `${type};charset=UTF-8`,
		'Content-Disposition': `attachment;filename*=UTF-8''${encoded(name)}`,
		'Content-Length': String(bytes.length),
		...more,
	};
	if (!faults.some(({ kind }) => kind === 'truncate')) return new Response(bytes, { headers });
	const { incoming, outgoing } = c.env;
	outgoing.writeHead(200, headers);
	outgoing.write(bytes.subarray(0, Math.ceil(bytes.length / 2)), () => incoming.socket.destroy());
	return RESPONSE_ALREADY_SENT;
}

/** As in Zoho's sample: blanks stay, brackets are encoded. */
function encoded(name: string): string {
	return encodeURIComponent(name)
		.replaceAll('%20', ' ')
		.replace(/[()'*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
