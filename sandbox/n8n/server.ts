import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import getPort from 'get-port';
import { serverEnvironment } from './environment.ts';
import { placePackage } from './package-file.ts';

/** A cold start takes 15 to 25 s on two busy cores. */
const READY_WITHIN_MS = 180_000;
/** n8n ends within 2 s of a SIGTERM unless an execution still runs. */
const STOP_WITHIN_MS = 15_000;

export interface N8nServer {
	url: string;
	/** n8n's user folder; removed by `stop`. */
	home: string;
	/** The process id; another one after a restart. */
	readonly pid: number;
	/** Everything n8n has printed so far. */
	log(): string;
	/** Ends n8n, does what is given while it is down, and starts it again in the same folder, on the same ports. */
	restart(whileDown: () => void): Promise<void>;
	stop(): Promise<void>;
}

/**
 * Starts the n8n installed in `folder` with the packed package among its community nodes, in a
 * user folder and on ports of its own. Fails with the end of its log when it dies or is not ready in time.
 */
export async function startN8n(options: {
	folder: string;
	packageFile: string;
	env?: Record<string, string>;
}): Promise<N8nServer> {
	const home = mkdtempSync(join(tmpdir(), 'n8n-sandbox-'));
	placePackage(options.packageFile, home);
	const port = await getPort({ host: '127.0.0.1' });
	const brokerPort = await getPort({ host: '127.0.0.1', exclude: [port] });
	const url = `http://127.0.0.1:${port}`;
	const logFile = join(home, 'n8n.log');
	const base = serverEnvironment({ folder: options.folder, home, url, port, brokerPort });
	const env = { ...base, ...options.env };
	const log = () => readFileSync(logFile, 'utf8');

	let running = launch(options.folder, env, logFile);
	const abandon = () => {
		running.kill('SIGKILL');
		rmSync(home, { recursive: true, force: true });
	};
	process.once('exit', abandon);

	const stop = async () => {
		await end(running);
		process.off('exit', abandon);
		rmSync(home, { recursive: true, force: true });
	};

	const giveUp = async (reason: string): Promise<never> => {
		const tail = log().slice(-3_000);
		await stop();
		throw new Error(`n8n ${reason}. The end of its log:\n${tail}`);
	};

	const untilReady = async () => {
		const deadline = Date.now() + READY_WITHIN_MS;
		while (!(await isReady(url))) {
			if (hasEnded(running)) await giveUp('ended while starting');
			if (Date.now() > deadline) await giveUp(`was not ready after ${READY_WITHIN_MS / 1000} s`);
			await wait(200);
		}
	};

	const restart = async (whileDown: () => void) => {
		await end(running);
		whileDown();
		running = launch(options.folder, env, logFile);
		await untilReady();
	};

	await untilReady();
	return {
		url,
		home,
		get pid() {
			return running.pid ?? 0;
		},
		log,
		restart,
		stop,
	};
}

function launch(folder: string, env: NodeJS.ProcessEnv, logFile: string): ChildProcess {
	const logHandle = openSync(logFile, 'a');
	const child = spawn(
		process.execPath,
		[join(folder, 'node_modules', 'n8n', 'bin', 'n8n'), 'start'],
		{
			env,
			stdio: ['ignore', logHandle, logHandle],
			// Its own group: a Ctrl-C in the terminal reaches us alone, and we stop it in order.
			detached: true,
		},
	);
	closeSync(logHandle);
	return child;
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess) =>
	exitCode !== null || signalCode !== null;

async function end(child: ChildProcess): Promise<void> {
	if (hasEnded(child)) return;
	const exited = once(child, 'exit');
	child.kill('SIGTERM');
	const timer = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS);
	await exited;
	clearTimeout(timer);
}

async function isReady(url: string): Promise<boolean> {
	const answer = await fetch(`${url}/healthz/readiness`).catch(() => undefined);
	return answer?.status === 200;
}
