import type { Clock } from '../clock.ts';
import type { Faults } from '../faults.ts';
import type { JsonObject } from '../json.ts';
import type { Notice } from './channel.ts';
import { isLoopback } from './loopback.ts';

/** What became of a notification. */
export interface Delivery extends Omit<Notice, 'url' | 'body'> {
	seq: number;
	ids: unknown;
	/** When it was sent, in milliseconds since 1970. */
	at: number;
	/** What the address answered; 0 when it did not, or when nothing was sent. */
	status: number;
	/** Faults that befell it. */
	faults: string[];
}

/** Posts a body to an address and gives the status of the answer. */
export type Post = (url: string, body: JsonObject) => Promise<number>;

/** Notifications on their way: at once unless a fault says otherwise, and never a second time. */
export interface Deliveries {
	send(notice: Notice): void;
	/** Waits until all that is due by the twin's clock was sent and answered. */
	settled(): Promise<void>;
	log(): Delivery[];
	clear(): void;
}

interface Waiting {
	notice: Notice;
	faults: string[];
	due: number;
	/** Which start of the twin it belongs to. */
	run: number;
}

/** How long an address may take. */
const PATIENCE_MS = 10_000;

export function createDeliveries(clock: Clock, faults: Faults, post: Post = postJson): Deliveries {
	let waiting: Waiting[] = [];
	let log: Delivery[] = [];
	let seq = 0;
	let run = 0;
	let timer: NodeJS.Timeout | undefined;
	/** The last delivery to each address: what is due goes there in its order. */
	const lines = new Map<string, Promise<void>>();

	function pump(): void {
		const now = clock.now();
		const due = waiting.filter((one) => one.due <= now).toSorted((a, b) => a.due - b.due);
		waiting = waiting.filter((one) => one.due > now);
		for (const one of due) {
			const { url } = one.notice;
			lines.set(
				url,
				(lines.get(url) ?? Promise.resolve()).then(() => deliver(one)),
			);
		}
		clearTimeout(timer);
		if (waiting.length === 0) return;
		const next = Math.min(...waiting.map((one) => one.due));
		timer = setTimeout(pump, next - now);
		timer.unref();
	}

	/** What a reset overtakes is neither sent nor noted. */
	async function deliver(one: Waiting): Promise<void> {
		if (one.run !== run) return;
		const at = clock.now();
		const status = await answerOf(one.notice);
		if (one.run === run) note(one.notice, one.faults, at, status);
	}

	async function answerOf({ url, body }: Notice): Promise<number> {
		if (!isLoopback(new URL(url))) return 0;
		return await post(url, body).catch(() => 0);
	}

	function note(
		{ channel, module, operation, body }: Notice,
		befell: string[],
		at: number,
		status: number,
	) {
		log.push({ seq: ++seq, channel, module, operation, ids: body.ids, at, status, faults: befell });
	}

	clock.onMove(pump);
	return {
		send: (notice) => {
			const { kinds, copies } = faults.takeDelivery(`${notice.module}.${notice.operation}`);
			const now = clock.now();
			if (copies.length === 0) note(notice, kinds, now, 0);
			for (const delay of copies) waiting.push({ notice, faults: kinds, due: now + delay, run });
			pump();
		},
		settled: async () => {
			pump();
			for (let count = -1; count !== seq; ) {
				count = seq;
				await Promise.all(lines.values());
			}
		},
		log: () => [...log],
		clear: () => {
			clearTimeout(timer);
			waiting = [];
			log = [];
			seq = 0;
			run += 1;
			lines.clear();
		},
	};
}

async function postJson(url: string, body: JsonObject): Promise<number> {
	const response = await fetch(url, {
		method: 'POST',
		headers: { 'Content-Type': 'application/json;charset=UTF-8' },
		body: JSON.stringify(body),
		redirect: 'manual',
		signal: AbortSignal.timeout(PATIENCE_MS),
	});
	await response.body?.cancel();
	return response.status;
}
