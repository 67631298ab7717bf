import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { beliefs } from '../../sandbox/verify/beliefs';
import { unverifiedPage } from '../../sandbox/verify/page';
import { catalogs } from '../support/docs/catalogs';
import { coveragePage } from '../support/docs/coverage-page';
import { errorsPage } from '../support/docs/errors-page';
import { nodeTypes } from '../support/docs/node-types';
import { operationsPage } from '../support/docs/operations-page';

const root = path.resolve(import.meta.dirname, '../..');
const manifest = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));

describe('generated pages are as their sources say; `npm run docs` writes them', () => {
	it('docs/operations.md', async () => {
		await expect(operationsPage(nodeTypes)).toMatchFileSnapshot('../../docs/operations.md');
	});

	it('docs/errors.md', async () => {
		await expect(errorsPage(catalogs)).toMatchFileSnapshot('../../docs/errors.md');
	});

	it('docs/sandbox-coverage.md', async () => {
		await expect(coveragePage()).toMatchFileSnapshot('../../docs/sandbox-coverage.md');
	});

	it('docs/unverified.md', async () => {
		await expect(unverifiedPage(beliefs)).toMatchFileSnapshot('../../docs/unverified.md');
	});

	it('docs/bundled.md names the versions that are locked', () => {
		const page = fs.readFileSync(path.join(root, 'docs/bundled.md'), 'utf8');
		const { packages } = JSON.parse(fs.readFileSync(path.join(root, 'package-lock.json'), 'utf8'));
		const rows = [...page.matchAll(/^\| (\S+) \| (\d\S*) \|/gm)];
		const lockedAs = (library: string) =>
			Object.entries<{ version: string }>(packages)
				.filter(([where]) => where.endsWith(`node_modules/${library}`))
				.map(([, { version }]) => version);
		expect(rows.length).toBeGreaterThan(5);
		for (const [, library = '', version = ''] of rows) {
			if (library !== 'pdf.js') expect(lockedAs(library), library).toContain(version);
		}
	});

	it('cover every node of the package', () => {
		const classes = manifest.n8n.nodes.map((file: string) => path.basename(file, '.node.js'));
		const documented = nodeTypes.map(({ name }) => name.toLowerCase());
		expect(documented.sort()).toEqual(classes.map((name: string) => name.toLowerCase()).sort());
	});
});

const entries = catalogs.flatMap(({ title, entries }) =>
	Object.entries(entries).map(([code, entry]) => ({ where: `${title} ${code}`, code, ...entry })),
);

describe('every error', () => {
	it.each(entries)('$where says what happened and the next step', ({ code, title, advice }) => {
		expect(code).toMatch(/^[A-Z][A-Z0-9_]+$/);
		expect(title).toMatch(/^\S.{5,}[^.]$/s);
		expect(advice).toMatch(/^\S.{6,}\S$/s);
		expect(title).not.toMatch(/\b(error|problem|failure|mistake)s?\b/i);
		expect(`${title} ${advice}`).not.toMatch(/\b(you (forgot|failed)|your fault|invalid input)\b/i);
	});

	it('stands in one of the catalogs, of which each room has one', () => {
		const files = fs
			.readdirSync(path.join(root, 'nodes'), { recursive: true, encoding: 'utf8' })
			.filter((file) => /(-catalog|-errors)\.ts$/.test(file));
		const rooms = new Set(files.map((file) => file.split(path.sep).slice(0, 2).join('/')));
		expect([...rooms].sort()).toEqual([
			'core/gate',
			'core/gpt',
			'core/tools',
			'core/zoho',
			'runtime/failures',
			'runtime/files',
			'runtime/parameters',
		]);
	});
});
