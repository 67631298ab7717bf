import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const madeOf = [
	'nodes/runtime/documents/**/*.ts',
	'nodes/core/{gpt,kernel}/**/*.ts',
	'gulpfile.js',
	'package-lock.json',
];

function versionOfSources(): string {
	const hash = createHash('sha256');
	for (const file of globSync(madeOf, { cwd: root }).sort()) {
		hash.update(file).update(readFileSync(path.join(root, file)));
	}
	return hash.digest('hex');
}

/**
 * Before the tests, which run sources: bundles the thread that reads documents to where its pool looks
 * for it, unless it is there already, made of the same files.
 */
export default async function buildWorker(): Promise<void> {
	const file = path.join(root, 'vendor/document-worker.js');
	const version = versionOfSources();
	if (existsSync(file) && readFileSync(file, 'utf8').startsWith(`// ${version}\n`)) return;
	const require = createRequire(import.meta.url);
	const { sourceWorker } = require('../../gulpfile.js') as {
		sourceWorker(version: string): Promise<void>;
	};
	await sourceWorker(version);
}
