import type { Timer } from '../../nodes/runtime/host/timer';

export interface VirtualTime {
	now(): number;
	timer: Timer;
	/** Lets time go by; all that comes due meanwhile is done, and what it promises waited for. */
	pass(ms: number): Promise<void>;
	/** When the first timer that is set goes off. */
	next(): number | undefined;
	/** Timers that are set. */
	waiting(): number;
}

/** A clock and its timers that move when told, so that a day takes no time. */
export function virtualTime(start = 0): VirtualTime {
	let now = start;
	const set = new Set<{ at: number; then: () => void }>();
	const settle = () => new Promise((resolve) => setImmediate(resolve));
	return {
		now: () => now,
		timer: (ms, then) => {
			const one = { at: now + ms, then };
			set.add(one);
			return () => set.delete(one);
		},
		async pass(ms) {
			const end = now + ms;
			for (;;) {
				await settle();
				const [next] = [...set].sort((one, other) => one.at - other.at);
				if (!next || next.at > end) break;
				set.delete(next);
				now = Math.max(now, next.at);
				next.then();
			}
			now = end;
		},
		next: () => (set.size > 0 ? Math.min(...[...set].map(({ at }) => at)) : undefined),
		waiting: () => set.size,
	};
}
