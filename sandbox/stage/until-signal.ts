const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Resolves at the first Ctrl-C or request to end. While it listens, the process does not end by
 * itself at these signals, so that what it started can be stopped in order; later ones are ignored.
 */
export function untilSignal(): Promise<NodeJS.Signals> {
	return new Promise((resolve) => {
		for (const signal of SIGNALS) process.on(signal, () => resolve(signal));
	});
}
