import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch {
		return false;
	}
}

function tryTake(file: string): boolean {
	try {
		writeFileSync(file, String(process.pid), { flag: 'wx' });
		return true;
	} catch {
		return false;
	}
}

/** The process that holds the lock; undefined when it is free or its holder has died. */
function holderOf(file: string): number | undefined {
	try {
		const pid = Number(readFileSync(file, 'utf8'));
		return isAlive(pid) ? pid : undefined;
	} catch {
		return undefined;
	}
}

/**
 * Runs `work` while no other process runs theirs under the same lock file.
 * A lock whose holder has died is taken over. `onWait` hears the holder's process id, once.
 */
export async function withInstallLock<T>(
	file: string,
	work: () => Promise<T>,
	onWait: (pid: number) => void,
): Promise<T> {
	let announced = false;
	while (!tryTake(file)) {
		const holder = holderOf(file);
		if (holder === undefined) {
			rmSync(file, { force: true });
			continue;
		}
		if (!announced) onWait(holder);
		announced = true;
		await wait(500);
	}
	try {
		return await work();
	} finally {
		rmSync(file, { force: true });
	}
}
