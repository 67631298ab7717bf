const real = globalThis.setTimeout;

/**
 * Waits of half a second to a minute pass in a five hundredth of their time, in their order: those of
 * nodes and of n8n between tries, and those of a proxy that holds a request back. Longer ones, such
 * as the end of a call's patience, stay. Gives what brings real time back.
 * @param factor how many times faster waits pass
 */
export function passTimeQuickly(factor = 500): () => void {
	const quick = (work: (...args: unknown[]) => void, ms = 0, ...args: unknown[]) =>
		real(work, ms >= 500 && ms <= 60_000 ? ms / factor : ms, ...args);
	globalThis.setTimeout = Object.assign(quick, real) as unknown as typeof setTimeout;
	return () => {
		globalThis.setTimeout = real;
	};
}
