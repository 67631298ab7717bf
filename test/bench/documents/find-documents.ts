import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Kind, TestPackage } from './packages.ts';

export interface TestDocument {
	kind: Kind;
	/** Package and path in it. */
	name: string;
	file: string;
}

/** The documents in a package's folder; `seen` holds what is in others, so that each counts once. */
export function findDocuments(
	{ name, documents }: TestPackage,
	folder: string,
	seen: Set<string>,
): TestDocument[] {
	const found: TestDocument[] = [];
	for (const [kind, pattern] of Object.entries(documents) as Array<[Kind, string]>) {
		const entries = globSync(join(folder, pattern), { withFileTypes: true });
		const files = entries.filter((entry) => entry.isFile());
		for (const file of files.map((entry) => join(entry.parentPath, entry.name)).sort()) {
			const hash = createHash('sha256').update(readFileSync(file)).digest('hex');
			if (seen.has(hash)) continue;
			seen.add(hash);
			found.push({ kind, name: `${name}: ${relative(folder, file).replaceAll('\\', '/')}`, file });
		}
	}
	return found;
}
