import { createRequire } from 'node:module';
import { join } from 'node:path';
import { waitUntil, type Session } from './session.ts';

export interface RunItem {
	json: Record<string, unknown>;
	binary?: Record<string, unknown>;
}

/** One run of a node: its items per output, or what stopped it. */
export interface NodeRun {
	startTime: number;
	executionTime: number;
	data?: { main?: Array<RunItem[] | null> };
	error?: { message: string; description?: string | null };
}

export interface Execution {
	id: string;
	status: string;
	startedAt: string;
	stoppedAt: string;
	/** Runs by node name. */
	runs: Record<string, NodeRun[]>;
	error?: { message: string; description?: string | null };
}

interface StoredExecution extends Omit<Execution, 'runs' | 'error'> {
	data: string;
}

interface ResultData {
	resultData: { runData?: Record<string, NodeRun[]>; error?: Execution['error'] };
}

interface ExecutionList {
	results: Array<{ id: string; status: string }>;
}

const RUNNING = new Set(['new', 'running']);
const UNFINISHED = new Set([...RUNNING, 'waiting']);

/** Reads executions; `folder` is n8n's, whose own `flatted` wrote their data. */
export function createExecutionReader(session: Session, folder: string) {
	const flatted = createRequire(join(folder, 'package.json'))('flatted') as {
		parse(text: string): unknown;
	};

	const list = async (workflowId: string) => {
		const filter = encodeURIComponent(JSON.stringify({ workflowId }));
		const path = `/rest/executions?limit=100&filter=${filter}`;
		return (await session.call<ExecutionList>('GET', path)).results;
	};

	/** The highest execution id of a workflow so far; 0 when it has never run. */
	const latestId = async (workflowId: string): Promise<number> =>
		Math.max(0, ...(await list(workflowId)).map(({ id }) => Number(id)));

	const read = async (id: string): Promise<Execution> => {
		const { data, ...stored } = await session.call<StoredExecution>(
			'GET',
			`/rest/executions/${id}`,
		);
		const { resultData } = flatted.parse(data) as ResultData;
		const { runData = {}, error } = resultData;
		return { ...stored, runs: runData, ...(error === undefined ? {} : { error }) };
	};

	/** Waits for the first execution of a workflow after `afterId` to end, and reads it. */
	const waitForNext = async (
		workflowId: string,
		afterId: number,
		withinMs = 180_000,
	): Promise<Execution> => {
		const id = await waitUntil(`An execution of workflow ${workflowId}`, withinMs, async () => {
			const later = (await list(workflowId)).filter((row) => Number(row.id) > afterId);
			const first = later.at(-1);
			return first && !UNFINISHED.has(first.status) ? first.id : undefined;
		});
		return read(id);
	};

	/** Waits until no execution of a workflow runs: those that it started itself have ended, or wait for a person. */
	const settled = async (workflowId: string, withinMs = 60_000): Promise<void> => {
		await waitUntil(`Executions of workflow ${workflowId}`, withinMs, async () =>
			(await list(workflowId)).some(({ status }) => RUNNING.has(status)) ? undefined : true,
		);
	};

	return { latestId, read, settled, waitForNext };
}

export type ExecutionReader = ReturnType<typeof createExecutionReader>;
