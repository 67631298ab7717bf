import { execFileSync } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { cacheFolder } from '../../../sandbox/n8n/cache-folder.ts';
import type { TestPackage } from './packages.ts';

export interface FetchedPackage {
	/** Its files as they are published. */
	folder: string;
	version: string;
}

/**
 * A package in the cache folder, fetched by the client of its registry when it is not there yet; none
 * of its scripts is run. Undefined when it cannot be had here; the client has said why.
 */
export function fetchPackage(wanted: TestPackage): FetchedPackage | undefined {
	const shelf = join(cacheFolder(), 'documents', wanted.from);
	mkdirSync(shelf, { recursive: true });
	return onShelf(shelf, wanted) ?? (fetchTo(shelf, wanted) ? onShelf(shelf, wanted) : undefined);
}

/** As both clients name what they fetch: name, sign, version. */
const signs = { npm: '@', debian: '_' };

function onShelf(
	shelf: string,
	{ from, name, version = '*' }: TestPackage,
): FetchedPackage | undefined {
	const start = `${name.replace('/', '+')}${signs[from]}`;
	const [folder] = globSync(join(shelf, `${start}${version}`));
	return folder === undefined
		? undefined
		: { folder, version: basename(folder).slice(start.length) };
}

function fetchTo(shelf: string, wanted: TestPackage): boolean {
	const folder = mkdtempSync(join(shelf, '.fetch-'));
	// The standard output is the report's.
	const run = (command: string, ...args: string[]): void => {
		execFileSync(command, args, { cwd: folder, stdio: ['ignore', 2, 2] });
	};
	try {
		const unpacked = join(folder, 'unpacked');
		mkdirSync(unpacked);
		const name = wanted.from === 'npm' ? fetchNpm(wanted, run) : fetchDebian(wanted, run, folder);
		renameSync(unpacked, join(shelf, name));
		return true;
	} catch {
		return false;
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

type Run = (command: string, ...args: string[]) => void;

function fetchNpm({ name, version }: TestPackage, run: Run): string {
	run('npm', 'pack', '--silent', `${name}@${version}`);
	const file = `${name.replace('@', '').replace('/', '-')}-${version}.tgz`;
	run('tar', '-xzf', file, '-C', 'unpacked');
	return `${name.replace('/', '+')}@${version}`;
}

function fetchDebian({ name }: TestPackage, run: Run, folder: string): string {
	run('apt-get', 'download', '-q', name);
	const [file = ''] = globSync('*.deb', { cwd: folder });
	run('dpkg-deb', '-x', file, 'unpacked');
	return `${name}_${decodeURIComponent(file.split('_')[1] ?? '')}`;
}
