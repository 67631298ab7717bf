import { z } from 'zod';

/** One way to misbehave (`POST /__twin/faults`). */
export const faultSchema = z.strictObject({
	match: z.strictObject({ method: z.string().optional(), path: z.string().optional() }).default({}),
	kind: z.enum([
		'latency',
		'status',
		'reset-before',
		'reset-after',
		'truncate',
		'expire-token',
		'scope',
	]),
	/** Of `status`. */
	status: z.number().int().min(400).max(599).optional(),
	code: z.string().optional(),
	message: z.string().optional(),
	/** Of `status`: a body that is no JSON, as a gateway in between would send. */
	text: z.string().optional(),
	/** Of `latency`. */
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
}

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
		take: (method, path) => armed.filter((one) => fires(one, method, path)).map((one) => one.fault),
	};
}

function fires(one: Armed, method: string, path: string): boolean {
	const { match, times, after, probability } = one.fault;
	if (match.method !== undefined && match.method.toUpperCase() !== method) return false;
	if (!one.path.test(path)) return false;
	one.seen += 1;
	if (one.seen <= after || one.fired >= (times ?? Infinity)) return false;
	if (one.draw() >= probability) return false;
	one.fired += 1;
	return true;
}
