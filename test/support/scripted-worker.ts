import { WorkerFailure, type WorkerPort } from '../../nodes/runtime/workers/worker-port.ts';

/** What a worker does with each job. */
export type Play<Job, Answer> = (job: Job) => Promise<Answer>;

/** A worker as the pool sees one, whose every answer is written by the test. */
export interface ScriptedWorker<Job, Answer> extends WorkerPort<Job, Answer> {
	/** Bytes it says it holds. */
	holds: number;
	/** Whether the process waits for it. */
	isHeld: boolean;
	hasEnded: boolean;
	/** Ends it from within, as a crash does. */
	die(): void;
}

export function scriptedWorker<Job, Answer>(play: Play<Job, Answer>): ScriptedWorker<Job, Answer> {
	let fail: (cause: WorkerFailure) => void = () => {};
	const worker: ScriptedWorker<Job, Answer> = {
		holds: 0,
		isHeld: true,
		hasEnded: false,
		ready: Promise.resolve(),
		ask: (job) =>
			new Promise((resolve, reject) => {
				fail = reject;
				play(job).then(resolve, reject);
			}),
		memory: async () => {
			if (worker.hasEnded) throw new Error('It has ended');
			return worker.holds;
		},
		hold: (busy) => {
			worker.isHeld = busy;
		},
		isAlive: () => !worker.hasEnded,
		end: () => {
			worker.hasEnded = true;
			fail(new WorkerFailure('died'));
		},
		die: () => worker.end(),
	};
	return worker;
}
