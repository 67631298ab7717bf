/** A thread of its own that does one job after the other. */
export interface WorkerPort<Job, Answer> {
	/** When its code is loaded; rejects with what kept it from that. */
	ready: Promise<void>;
	/** Gives a job and waits for its answer; the memory of `transfer` moves to the worker. Fails with a WorkerFailure. */
	ask(job: Job, transfer: ArrayBuffer[]): Promise<Answer>;
	/** Bytes it holds now, buffers included, also while it is busy; rejects once it has ended. */
	memory(): Promise<number>;
	/** Whether the process must stay alive for it. */
	hold(busy: boolean): void;
	isAlive(): boolean;
	end(): void;
}

/** Why a worker gave no answer. */
export class WorkerFailure extends Error {
	readonly kind: 'timeout' | 'memory' | 'died' | 'notStarted';

	constructor(kind: WorkerFailure['kind'], cause?: unknown) {
		super(`The worker ended without an answer (${kind})`, { cause });
		this.name = 'WorkerFailure';
		this.kind = kind;
	}
}
