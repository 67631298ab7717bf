export interface Clock {
	/** Milliseconds since 1970. */
	now(): number;
	/** Moves the twin's time, e.g. past the life of a token. */
	advance(ms: number): void;
	/** Tells a listener of every such move. */
	onMove(listener: () => void): void;
	restart(): void;
}

export function createClock(source: () => number): Clock {
	let offset = 0;
	const listeners: Array<() => void> = [];
	return {
		now: () => source() + offset,
		advance: (ms) => {
			offset += ms;
			for (const listener of listeners) listener();
		},
		onMove: (listener) => {
			listeners.push(listener);
		},
		restart: () => {
			offset = 0;
		},
	};
}
