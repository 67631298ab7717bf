import { sleep } from 'n8n-workflow';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { timer } from '../../../../nodes/runtime/host/timer';
import { createWorkerPool, type PoolJob } from '../../../../nodes/runtime/workers/worker-pool';
import { scriptedWorker, type ScriptedWorker } from '../../../support/scripted-worker';

/** A job: how long it takes, and what it leaves in memory meanwhile. */
interface Work {
	name: string;
	ms: number;
	holds?: number;
}

const limits = {
	workers: 2,
	startMs: 3_000,
	idleMs: 1_000,
	watchMs: 10,
	memoryBytes: 100,
	keptBytes: 50,
};
const never = Number.MAX_SAFE_INTEGER;

let started: Array<ScriptedWorker<Work, string>>;
let begun: string[];
let pool: ReturnType<typeof createWorkerPool<Work, string>>;

function start() {
	const worker = scriptedWorker<Work, string>(async ({ name, ms, holds = 0 }) => {
		begun.push(name);
		worker.holds = holds;
		if (ms === never) await new Promise(() => {});
		await sleep(ms);
		return `${name} done`;
	});
	started.push(worker);
	return worker;
}

/** What comes of a job: its answer, or the kind or name of its failure. */
const run = (job: Work, more: Partial<PoolJob<Work>> = {}): Promise<string> =>
	pool
		.run({
			load: async () => ({ job, transfer: [] }),
			timeoutMs: 500,
			signal: undefined,
			...more,
		})
		.catch(({ kind, name, message }) => kind ?? (name === 'Error' ? message : name));

const inTime = async <Result>(work: Promise<Result>): Promise<Result> => {
	await vi.advanceTimersByTimeAsync(5_000);
	return await work;
};

beforeEach(() => {
	vi.useFakeTimers();
	started = [];
	begun = [];
	pool = createWorkerPool({ start, timer, limits });
});
afterEach(() => {
	vi.useRealTimers();
});

const jobs = (count: number, ms: number): Work[] =>
	Array.from({ length: count }, (_, number) => ({ name: `job ${number}`, ms }));

describe('a pool of workers', () => {
	it('starts none before the first job', () => {
		expect(started).toHaveLength(0);
	});

	it('has as many at work as it may, the next job in the order they came', async () => {
		const all = Promise.all(jobs(5, 100).map((job) => run(job)));
		await vi.advanceTimersByTimeAsync(50);
		expect(begun).toEqual(['job 0', 'job 1']);
		expect(await inTime(all)).toEqual(jobs(5, 0).map(({ name }) => `${name} done`));
		expect(begun).toEqual(jobs(5, 0).map(({ name }) => name));
		expect(started).toHaveLength(2);
	});

	it('opens a job when its turn has come: what waits holds no memory', async () => {
		const load = vi.fn(async () => ({ job: { name: 'third', ms: 0 }, transfer: [] }));
		const busy = jobs(2, 100).map((job) => run(job));
		const third = run({ name: '', ms: 0 }, { load });
		await vi.advanceTimersByTimeAsync(50);
		expect(load).not.toHaveBeenCalled();
		await inTime(Promise.all([...busy, third]));
		expect(load).toHaveBeenCalledOnce();
	});

	it('ends a worker that has been idle, and lets the process end before', async () => {
		const working = run({ name: 'a', ms: 100 });
		await vi.advanceTimersByTimeAsync(50);
		expect(started[0]?.isHeld).toBe(true);
		await vi.advanceTimersByTimeAsync(limits.idleMs);
		await working;
		expect(started[0]).toMatchObject({ isHeld: false, hasEnded: false });
		await vi.advanceTimersByTimeAsync(limits.idleMs);
		expect(started[0]?.hasEnded).toBe(true);
		expect(vi.getTimerCount()).toBe(0);
		expect(await inTime(run({ name: 'b', ms: 0 }))).toBe('b done');
		expect(started).toHaveLength(2);
	});

	it('throws a worker away that died while it was idle', async () => {
		const first = run({ name: 'a', ms: 0 });
		await vi.advanceTimersByTimeAsync(1);
		await first;
		started[0]?.die();
		expect(await inTime(run({ name: 'b', ms: 0 }))).toBe('b done');
		expect(started).toHaveLength(2);
	});

	it('gives no other job to a worker that a job left full', async () => {
		const both = [run({ name: 'a', ms: 0, holds: 51 }), run({ name: 'b', ms: 0, holds: 50 })];
		await vi.advanceTimersByTimeAsync(1);
		await Promise.all(both);
		expect(started.map(({ hasEnded }) => hasEnded)).toEqual([true, false]);
	});
});

describe('a job that goes wrong', () => {
	const good = { name: 'good', ms: 200 };
	const wrong: Array<[kind: string, job: Work]> = [
		['timeout', { name: 'bad', ms: never }],
		['timeout', { name: 'bad', ms: 501 }],
		['memory', { name: 'bad', ms: 200, holds: 101 }],
	];

	it.each(wrong)('fails with %s alone, and its worker is thrown away', async (kind, job) => {
		const all = [run(job), run(good), run({ name: 'after', ms: 10 })];
		expect(await inTime(Promise.all(all))).toEqual([kind, 'good done', 'after done']);
		expect(started[0]?.hasEnded).toBe(true);
	});

	it.each([
		['in time', { name: 'fits', ms: 500 }],
		['in memory', { name: 'fits', ms: 200, holds: 100 }],
	])('is none that fits %s to the very edge', async (_, job) => {
		expect(await inTime(run(job))).toBe('fits done');
	});

	it('fails alone when its worker dies', async () => {
		const all = Promise.all([run({ name: 'bad', ms: never }), run(good)]);
		await vi.advanceTimersByTimeAsync(50);
		started[0]?.die();
		expect(await inTime(all)).toEqual(['died', 'good done']);
		expect(await inTime(run({ name: 'after', ms: 0 }))).toBe('after done');
	});

	it('fails with what kept it from being opened, and holds no place', async () => {
		const load = () => Promise.reject(new Error('no such file'));
		const all = jobs(4, 0).map((job) => run(job, { load }));
		expect(await inTime(Promise.all(all))).toEqual(Array(4).fill('no such file'));
		expect(started).toHaveLength(0);
		expect(await inTime(run(good))).toBe('good done');
	});

	it.each([
		['breaks as it starts', () => Promise.reject(new Error('no such worker'))],
		['is never loaded', () => new Promise<void>(() => {})],
	])('is not to blame for a worker that %s, and holds no place', async (_, ready) => {
		const unready = () => ({ ...start(), ready: ready() });
		let starts: () => ScriptedWorker<Work, string> = unready;
		pool = createWorkerPool({ start: () => starts(), timer, limits });
		const all = jobs(2, 0).map((job) => run(job));
		expect(await inTime(Promise.all(all))).toEqual(['notStarted', 'notStarted']);
		starts = start;
		expect(await inTime(run(good))).toBe('good done');
	});

	it('counts no time in which it waits for its turn', async () => {
		const all = jobs(6, 400).map((job) => run(job));
		expect(await inTime(Promise.all(all))).toEqual(jobs(6, 0).map(({ name }) => `${name} done`));
	});
});

describe('a canceled job', () => {
	it('ends at once, its worker too, and the others go on', async () => {
		const stop = new AbortController();
		const all = [
			run({ name: 'stopped', ms: never }, { signal: stop.signal, timeoutMs: 60_000 }),
			run({ name: 'other', ms: 100 }),
		];
		await vi.advanceTimersByTimeAsync(50);
		stop.abort();
		expect(await all[0]).toBe('AbortError');
		expect(started[0]?.hasEnded).toBe(true);
		expect(await inTime(Promise.all(all))).toEqual(['AbortError', 'other done']);
	});

	it('leaves the queue without its turn', async () => {
		const stop = new AbortController();
		const busy = jobs(2, 100).map((job) => run(job));
		const waiting = run({ name: 'stopped', ms: 0 }, { signal: stop.signal });
		const behind = run({ name: 'behind', ms: 0 });
		await vi.advanceTimersByTimeAsync(50);
		stop.abort();
		expect(await waiting).toBe('AbortError');
		expect(await inTime(Promise.all([...busy, behind]))).toContain('behind done');
		expect(begun).not.toContain('stopped');
	});

	it('does not wait for a worker that is still being loaded', async () => {
		const stop = new AbortController();
		pool = createWorkerPool({
			start: () => ({ ...start(), ready: new Promise<void>(() => {}) }),
			timer,
			limits,
		});
		const stopped = run({ name: 'stopped', ms: 0 }, { signal: stop.signal });
		await vi.advanceTimersByTimeAsync(50);
		stop.abort();
		expect(await stopped).toBe('AbortError');
		expect(vi.getTimerCount()).toBe(0);
	});

	it('does not begin after its execution was canceled', async () => {
		expect(await run({ name: 'late', ms: 0 }, { signal: AbortSignal.abort() })).toBe('AbortError');
		const stop = new AbortController();
		const load = async () => {
			stop.abort();
			return { job: { name: 'late', ms: never }, transfer: [] };
		};
		expect(await inTime(run({ name: '', ms: 0 }, { load, signal: stop.signal }))).toBe(
			'AbortError',
		);
		expect(vi.getTimerCount()).toBe(0);
	});
});
