import { spawn } from 'node:child_process';
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
	/** The process id. */
	pid: number;
	/** Everything n8n has printed so far. */
	log(): string;
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
	const logHandle = openSync(logFile, 'w');
	const base = serverEnvironment({ folder: options.folder, home, url, port, brokerPort });
	const child = spawn(
		process.execPath,
		[join(options.folder, 'node_modules', 'n8n', 'bin', 'n8n'), 'start'],
		{
			env: { ...base, ...options.env },
			stdio: ['ignore', logHandle, logHandle],
			// Its own group: a Ctrl-C in the terminal reaches us alone, and we stop it in order.
			detached: true,
		},
	);
	closeSync(logHandle);
	const log = () => readFileSync(logFile, 'utf8');
	const exited = once(child, 'exit');
	const kill = () => void child.kill('SIGKILL');
	const abandon = () => {
		kill();
		rmSync(home, { recursive: true, force: true });
	};
	process.once('exit', abandon);

	const stop = async () => {
		if (child.exitCode === null && child.signalCode === null) {
			child.kill('SIGTERM');
			const timer = setTimeout(kill, STOP_WITHIN_MS);
			await exited;
			clearTimeout(timer);
		}
		process.off('exit', abandon);
		rmSync(home, { recursive: true, force: true });
	};

	const giveUp = async (reason: string): Promise<never> => {
		const tail = log().slice(-3_000);
		await stop();
		throw new Error(`n8n ${reason}. The end of its log:\n${tail}`);
	};

	const deadline = Date.now() + READY_WITHIN_MS;
	while (!(await isReady(url))) {
		if (child.exitCode !== null || child.signalCode !== null) await giveUp('ended while starting');
		if (Date.now() > deadline) await giveUp(`was not ready after ${READY_WITHIN_MS / 1000} s`);
		await wait(200);
	}
	return { url, home, pid: child.pid ?? 0, log, stop };
}

async function isReady(url: string): Promise<boolean> {
	const answer = await fetch(`${url}/healthz/readiness`).catch(() => undefined);
	return answer?.status === 200;
}
