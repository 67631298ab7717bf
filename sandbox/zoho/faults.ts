import { z } from 'zod';

/** What befalls a notification on its way, in place of a request. */
const deliveryKinds = ['lose', 'duplicate', 'delay', 'reorder'] as const;

/** One way to misbehave (`POST /__twin/faults`). */
export const faultSchema = z.strictObject({
	/** Requests by method and path; notifications by `path` alone, which is e.g. `Leads.update`. */
	match: z.strictObject({ method: z.string().optional(), path: z.string().optional() }).default({}),
	kind: z.enum([
		'latency',
		'status',
		'reset-before',
		'reset-after',
		'truncate',
		'expire-token',
		'scope',
		...deliveryKinds,
	]),
	/** Of `status`. */
	status: z.number().int().min(400).max(599).optional(),
	code: z.string().optional(),
	message: z.string().optional(),
	/** Of `status`: a body that is no JSON, as a gateway in between would send. */
	text: z.string().optional(),
	/** Of `latency` and `delay`; of `reorder` the longest time that one is held back. */
	ms: z.number().nonnegative().optional(),
	/** How often; without it until the faults are cleared. */
	times: z.number().int().positive().optional(),
	/** Matching requests to let through first. */
	after: z.number().int().nonnegative().default(0),
	/** Share of the matching requests, drawn from `seed`. */
	probability: z.number().min(0).max(1).default(1),
	seed: z.number().int().default(1),
});

export type FaultInput = z.input<typeof faultSchema>;
export type Fault = z.output<typeof faultSchema>;

interface Armed {
	fault: Fault;
	path: RegExp;
	seen: number;
	fired: number;
	draw: () => number;
}

export interface Faults {
	add(fault: FaultInput): void;
	clear(): void;
	/** The faults that befall this request; counts it. */
	take(method: string, path: string): Fault[];
	/** The same of a notification: how long each copy of it is on its way, none when it is lost. */
	takeDelivery(path: string): { kinds: string[]; copies: number[] };
}

/** Delay of a notification for which a fault names none. */
const USUAL_DELAY_MS = 1_000;

/** A small generator with a seed (mulberry32), so that a run can be repeated. */
function random(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}

export function createFaults(): Faults {
	let armed: Armed[] = [];
	return {
		add: (input) => {
			const fault = faultSchema.parse(input);
			const path = new RegExp(fault.match.path ?? '');
			armed.push({ fault, path, seen: 0, fired: 0, draw: random(fault.seed) });
		},
		clear: () => {
			armed = [];
		},
		take: (method, path) =>
			armed.filter((one) => !ofDelivery(one) && fires(one, method, path)).map((one) => one.fault),
		takeDelivery: (path) => {
			const befell = armed.filter((one) => ofDelivery(one) && fires(one, undefined, path));
			const kinds = befell.map(({ fault }) => fault.kind);
			const count = kinds.reduce((sum, kind) => sum + (kind === 'duplicate' ? 1 : 0), 1);
			const copies = kinds.includes('lose')
				? []
				: Array.from({ length: count }, () => delayBy(befell));
			return { kinds, copies };
		},
	};
}

const ofDelivery = ({ fault }: Armed): boolean => deliveryKinds.some((kind) => kind === fault.kind);

/** How long one copy of a notification is on its way. */
function delayBy(befell: Armed[]): number {
	return befell.reduce((sum, { fault: { kind, ms = USUAL_DELAY_MS }, draw }) => {
		if (kind === 'delay') return sum + ms;
		return kind === 'reorder' ? sum + Math.floor(draw() * ms) : sum;
	}, 0);
}

function fires(one: Armed, method: string | undefined, path: string): boolean {
	const { match, times, after, probability } = one.fault;
	if (match.method !== undefined && match.method.toUpperCase() !== method) return false;
	if (!one.path.test(path)) return false;
	one.seen += 1;
	if (one.seen <= after || one.fired >= (times ?? Infinity)) return false;
	if (one.draw() >= probability) return false;
	one.fired += 1;
	return true;
}
