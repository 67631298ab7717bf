import { aborted } from '../host/aborted';

export interface Turns {
	/** Resolves when it is one's turn; who is told to stop leaves the queue with an AbortError. */
	take(signal: AbortSignal | undefined): Promise<void>;
	/** Ends one's turn. */
	pass(): void;
}

/** A queue for `atOnce` places, first come, first served. */
export function createTurns(atOnce: number): Turns {
	const waiting = new Set<() => void>();
	let taken = 0;

	return {
		take: async (signal) => {
			if (signal?.aborted) throw aborted();
			if (taken < atOnce) {
				taken += 1;
				return;
			}
			await new Promise<void>((resolve, reject) => {
				const enter = () => {
					signal?.removeEventListener('abort', leave);
					resolve();
				};
				const leave = () => {
					waiting.delete(enter);
					reject(aborted());
				};
				waiting.add(enter);
				signal?.addEventListener('abort', leave, { once: true });
			});
		},
		pass: () => {
			const [next] = waiting;
			if (!next) {
				taken -= 1;
				return;
			}
			waiting.delete(next);
			next();
		},
	};
}
