/** What is to happen, in the order of its time. */
export interface Agenda {
	/** Milliseconds. */
	now(): number;
	at(time: number, run: () => void): void;
	/** Lets time pass, with everything that happens meanwhile. */
	pass(ms: number): void;
	left(): number;
}

export function createAgenda(start: number): Agenda {
	let now = start;
	const open: Array<{ time: number; run: () => void }> = [];
	const place = (time: number): number => {
		let [low, high] = [0, open.length];
		while (low < high) {
			const middle = (low + high) >> 1;
			const entry = open[middle];
			// The earliest stands last, where it is cheap to take away.
			if (entry && entry.time > time) low = middle + 1;
			else high = middle;
		}
		return low;
	};
	return {
		now: () => now,
		at: (time, run) => {
			open.splice(place(time), 0, { time, run });
		},
		pass: (ms) => {
			const end = now + ms;
			for (let next = open.at(-1); next && next.time <= end; next = open.at(-1)) {
				open.pop();
				now = Math.max(now, next.time);
				next.run();
			}
			now = end;
		},
		left: () => open.length,
	};
}
