import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { findDocuments } from './find-documents';

const folder = mkdtempSync(join(tmpdir(), 'find-documents-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('finds the files of each kind, and each different one once', () => {
	const put = (name: string, text: string) => {
		mkdirSync(join(folder, name, '..'), { recursive: true });
		writeFileSync(join(folder, name), text);
	};
	put('test/b.pdf', 'one');
	put('a.pdf', 'two');
	put('copy/b.pdf', 'one');
	put('mails/1.raw', 'three');
	put('mails/readme.txt', 'four');
	symlinkSync(join(folder, 'a.pdf'), join(folder, 'link.pdf'));
	const wanted = {
		from: 'npm' as const,
		name: 'paper',
		documents: { pdf: '**/*.pdf', eml: 'mails/*.raw' },
	};
	const seen = new Set<string>();
	expect(findDocuments(wanted, folder, seen)).toMatchObject([
		{ kind: 'pdf', name: 'paper: a.pdf', file: join(folder, 'a.pdf') },
		{ kind: 'pdf', name: 'paper: copy/b.pdf' },
		{ kind: 'eml', name: 'paper: mails/1.raw' },
	]);
	expect(findDocuments(wanted, folder, seen)).toEqual([]);
});
