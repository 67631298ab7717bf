import { aborted } from '../host/aborted';
import type { Timer } from '../host/timer';
import { guard } from './guard';
import { createTurns } from './turns';
import { WorkerFailure, type WorkerPort } from './worker-port';

export interface PoolLimits {
	/** At once, and as many jobs. */
	workers: number;
	/** Milliseconds a worker may take to be loaded. */
	startMs: number;
	/** Milliseconds without a job after which a worker ends. */
	idleMs: number;
	/** Milliseconds between two looks at a worker's memory. */
	watchMs: number;
	/** Bytes a job may hold. */
	memoryBytes: number;
	/** Bytes a worker may hold when it takes another job. */
	keptBytes: number;
}

export interface PoolJob<Job> {
	/** Called when the job's turn has come, so that a job that waits holds no memory. */
	load(): Promise<{ job: Job; transfer: ArrayBuffer[] }>;
	/** For the work alone: neither the wait for a turn nor the start of a worker counts. */
	timeoutMs: number;
	signal: AbortSignal | undefined;
}

export interface WorkerPool<Job, Answer> {
	limits: PoolLimits;
	/**
	 * Does a job as soon as a worker is free. Fails with a WorkerFailure, an AbortError when `signal`
	 * aborts, and what `load` fails with; the worker of a job that failed is thrown away.
	 */
	run(job: PoolJob<Job>): Promise<Answer>;
}

interface PoolDeps<Job, Answer> {
	start(): WorkerPort<Job, Answer>;
	timer: Timer;
	limits: PoolLimits;
}

/** Workers that are started with the first jobs and end when there are none. */
export function createWorkerPool<Job, Answer>(
	deps: PoolDeps<Job, Answer>,
): WorkerPool<Job, Answer> {
	const { start, timer, limits } = deps;
	const turns = createTurns(limits.workers);
	const idle = new Map<WorkerPort<Job, Answer>, () => void>();

	const take = (): WorkerPort<Job, Answer> => {
		for (const [worker, stay] of idle) {
			stay();
			idle.delete(worker);
			if (worker.isAlive()) return worker;
		}
		return start();
	};

	/** A worker that a job left full would be taken for one whose next job needs that much. */
	const giveBack = async (worker: WorkerPort<Job, Answer>): Promise<void> => {
		const bytes = await worker.memory().catch(() => Infinity);
		if (bytes > limits.keptBytes) return worker.end();
		worker.hold(false);
		const end = () => {
			idle.delete(worker);
			worker.end();
		};
		idle.set(worker, timer(limits.idleMs, end));
	};

	/** Waits until a worker is loaded: what keeps it from that is no fault of the job. */
	const isReady = async (worker: WorkerPort<Job, Answer>, signal: AbortSignal | undefined) => {
		await guard(worker, worker.ready, { timer, limits, timeoutMs: limits.startMs, signal }).catch(
			(cause: unknown) => {
				throw signal?.aborted ? aborted() : new WorkerFailure('notStarted', cause);
			},
		);
	};

	const work = async ({ load, timeoutMs, signal }: PoolJob<Job>): Promise<Answer> => {
		const { job, transfer } = await load();
		const worker = take();
		worker.hold(true);
		let isDone = false;
		try {
			await isReady(worker, signal);
			const answered = worker.ask(job, transfer);
			const answer = await guard(worker, answered, { timer, limits, timeoutMs, signal });
			isDone = true;
			return answer;
		} finally {
			if (isDone) await giveBack(worker);
			else worker.end();
		}
	};

	return {
		limits,
		run: async (job) => {
			await turns.take(job.signal);
			try {
				return await work(job);
			} finally {
				turns.pass();
			}
		},
	};
}
