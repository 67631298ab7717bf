/** Ways to misbehave on demand. */
export const faultKinds = [
	'refusal',
	'incomplete_length',
	'incomplete_content_filter',
	'malformed_json',
	'wrong_enum',
	'hallucinated_quote',
	'status_500',
	'status_503',
	'rate_limit',
	'insufficient_quota',
	'unsupported_parameter',
	'not_found',
	'reset',
	'latency',
	'truncated_stream',
] as const;

export type FaultKind = (typeof faultKinds)[number];

export interface Fault {
	kind: FaultKind;
	/** Calls it strikes; 1 unless told. */
	times?: number;
	/** Matching calls it lets pass first. */
	after?: number;
	/** Path after `/v1`, e.g. `/responses`; every model route unless told. */
	route?: string;
	/** Wait of `latency`, in milliseconds. */
	ms?: number;
	/** `retry-after` of `rate_limit`, in seconds. */
	retryAfter?: number;
	/** Parameter `unsupported_parameter` names. */
	param?: string;
}

export interface FaultBox {
	add(fault: Fault): void;
	/** Faults that strike this call, counted off. */
	take(route: string): Fault[];
	clear(): void;
}

/** Keeps faults and counts them down, per route. */
export function createFaultBox(): FaultBox {
	let waiting: { fault: Fault; passes: number; left: number }[] = [];
	return {
		add: (fault) => {
			waiting.push({ fault, passes: fault.after ?? 0, left: fault.times ?? 1 });
		},
		take: (route) => {
			const struck: Fault[] = [];
			for (const entry of waiting) {
				if (entry.fault.route !== undefined && entry.fault.route !== route) continue;
				if (entry.passes > 0) entry.passes -= 1;
				else if (entry.left > 0) {
					entry.left -= 1;
					struck.push(entry.fault);
				}
			}
			waiting = waiting.filter(({ left }) => left > 0);
			return struck;
		},
		clear: () => {
			waiting = [];
		},
	};
}
