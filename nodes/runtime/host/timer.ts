/** Calls `then` once after `ms`; what it gives calls that off. */
export type Timer = (ms: number, then: () => void) => () => void;

/** The machine's timer. Waiting alone keeps no process alive. */
export const timer: Timer = (ms, then) => {
	const waiting = setTimeout(then, ms);
	waiting.unref();
	return () => clearTimeout(waiting);
};
