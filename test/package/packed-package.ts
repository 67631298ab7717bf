import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '../..');

const SOURCES = [
	'nodes',
	'credentials',
	'icons',
	'gulpfile.js',
	'package.json',
	'tsconfig.json',
	'LICENSE',
	'README.md',
	'CHANGELOG.md',
];

const withTools = {
	...process.env,
	PATH: `${path.join(root, 'node_modules/.bin')}${path.delimiter}${process.env['PATH'] ?? ''}`,
};

export function npm(args: string[], cwd: string): string {
	return execFileSync('npm', args, { cwd, env: withTools, encoding: 'utf8', stdio: 'pipe' });
}

function filesIn(folder: string): string[] {
	return fs
		.readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => path.join(entry.parentPath, entry.name))
		.sort();
}

function sourcesHash(): string {
	// The build links to the libraries of this folder.
	const hash = createHash('sha256').update(root);
	for (const source of SOURCES.map((name) => path.join(root, name))) {
		const files = fs.statSync(source).isDirectory() ? filesIn(source) : [source];
		for (const file of files) hash.update(path.relative(root, file)).update(fs.readFileSync(file));
	}
	return hash.digest('hex').slice(0, 16);
}

function build(folder: string): void {
	for (const name of SOURCES)
		fs.cpSync(path.join(root, name), path.join(folder, name), { recursive: true });
	fs.symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
	npm(['run', 'build'], folder);
	npm(['pack', '--ignore-scripts'], folder);
	const tarball = fs.readdirSync(folder).find((name) => name.endsWith('.tgz'));
	execFileSync('tar', ['-xzf', tarball ?? ''], { cwd: folder });
}

const PREFIX = path.join(os.tmpdir(), 'n8n-nodes-zoho-gpt-packed-');

/** An hour is longer than any run of the tests, so that none loses its build under way. */
const HOUR = 3_600_000;

function removeOldBuilds(): void {
	const folders = fs.globSync(`${PREFIX}*`);
	const old = folders.filter((folder) => fs.statSync(folder).mtimeMs < Date.now() - HOUR);
	for (const folder of old) fs.rmSync(folder, { recursive: true, force: true });
}

/**
 * The package as npm would publish it, built from a copy of the sources and unpacked; kept in the
 * temporary folder under a hash of the sources, so that tests beside each other build it once.
 */
export function packedPackage(): string {
	const folder = `${PREFIX}${sourcesHash()}`;
	if (!fs.existsSync(folder)) {
		removeOldBuilds();
		const draft = fs.mkdtempSync(`${folder}-`);
		build(draft);
		try {
			fs.renameSync(draft, folder);
		} catch {
			// Another test was quicker: its build is the same.
			fs.rmSync(draft, { recursive: true });
		}
	}
	return path.join(folder, 'package');
}

/** Paths of all files of the unpacked package, with forward slashes. */
export function packedFiles(): string[] {
	const folder = packedPackage();
	return filesIn(folder).map((file) => path.relative(folder, file).replaceAll(path.sep, '/'));
}
