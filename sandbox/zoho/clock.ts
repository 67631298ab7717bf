export interface Clock {
	/** Milliseconds since 1970. */
	now(): number;
	/** Moves the twin's time, e.g. past the life of a token. */
	advance(ms: number): void;
	restart(): void;
}

export function createClock(source: () => number): Clock {
	let offset = 0;
	return {
		now: () => source() + offset,
		advance: (ms) => {
			offset += ms;
		},
		restart: () => {
			offset = 0;
		},
	};
}
