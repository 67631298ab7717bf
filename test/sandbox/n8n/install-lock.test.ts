import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { withInstallLock } from '../../../sandbox/n8n/install-lock.ts';

let folder = '';
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'install-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('lets one install go on at a time and frees the lock after each', async () => {
	const lock = join(folder, 'n8n.lock');
	let running = 0;
	let most = 0;
	const waited: number[] = [];
	const work = async () => {
		most = Math.max(most, ++running);
		await new Promise((resolve) => setImmediate(resolve));
		running--;
	};
	const each = () => withInstallLock(lock, work, (pid) => waited.push(pid));
	await Promise.all([each(), each()]);
	expect(most).toBe(1);
	expect(waited).toEqual([process.pid]);
	expect(existsSync(lock)).toBe(false);
});

it('takes the lock of a process that has died', async () => {
	const lock = join(folder, 'n8n.lock');
	// Above the highest process id that Linux gives out.
	writeFileSync(lock, '4194305');
	const neverWaits = () => expect.unreachable();
	expect(await withInstallLock(lock, async () => 'done', neverWaits)).toBe('done');
});

it('frees the lock when the install fails', async () => {
	const lock = join(folder, 'n8n.lock');
	const failing = withInstallLock(
		lock,
		() => Promise.reject(new Error('no network')),
		() => {},
	);
	await expect(failing).rejects.toThrow('no network');
	expect(existsSync(lock)).toBe(false);
});
