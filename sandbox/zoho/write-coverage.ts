import { writeFileSync } from 'node:fs';
import { coverageMarkdown } from './coverage.ts';

const page = new URL('../../docs/sandbox-coverage.md', import.meta.url);

/** Writes the page; the test of the coverage says when it is due. */
writeFileSync(
	page,
	`# What the sandbox covers\n\nWritten by \`sandbox/zoho/write-coverage.ts\` from the tables beside it.\n\n${coverageMarkdown()}`,
);
