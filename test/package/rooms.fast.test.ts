import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const nodes = fileURLToPath(new URL('../../nodes', import.meta.url));
/** A room with more is two: nobody finds a file among so many in one guess. */
const MOST = 15;

it('keeps every room of nodes/ small enough to find a file in', () => {
	const folders = fs
		.readdirSync(nodes, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
		.map((entry) => path.relative(nodes, entry.parentPath));
	const full = [...new Set(folders)].filter(
		(one) => folders.filter((folder) => folder === one).length > MOST,
	);
	expect(full).toEqual([]);
});
