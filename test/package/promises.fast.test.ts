import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';

const page = readFileSync('docs/coverage.md', 'utf8');

/** The numbers a text names, ranges spelled out: `#3`, `P1–P4`. */
function promisesIn(text: string): string[] {
	const named = text.matchAll(/(?<![\w&])(#|P)(\d{1,3})(?![\w])(?:–(?:#|P)?(\d{1,3}))?/g);
	return [...named].flatMap(([, kind, from, to]) =>
		Array.from({ length: Number(to ?? from) - Number(from) + 1 }, (_, step) => {
			return `${kind}${Number(from) + step}`;
		}),
	);
}

/** The rows of a section's table, each as its cells. */
function rowsOf(title: string): string[][] {
	const section = page.split(`\n## ${title}\n`)[1]?.split('\n## ')[0] ?? '';
	const lines = section.split('\n').filter((line) => line.startsWith('| '));
	return lines.slice(2).map((line) =>
		line
			.split('|')
			.map((cell) => cell.trim())
			.slice(1, -1),
	);
}

/** The words in which a file names its tests and groups, those of tables included. */
function titlesOf(file: string): string {
	const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
	const titles: string[] = [];
	const visit = (node: ts.Node): void => {
		if (ts.isCallExpression(node)) {
			const [title] = node.arguments;
			const called = node.expression.getText(source);
			if (/^(it|describe)\b/.test(called) && title && ts.isStringLiteralLike(title)) {
				titles.push(title.text);
			}
		}
		ts.forEachChild(node, visit);
	};
	visit(source);
	return titles.join('\n');
}

const titles = ['Kept', 'Partly kept', 'Answered otherwise', 'Not yet'];
const promisesOf = (title: string) => rowsOf(title).flatMap(([cell = '']) => promisesIn(cell));
const tests = globSync('test/**/*.test.ts');

it('names every promise, and each in one row alone', () => {
	const all = [
		...Array.from({ length: 194 }, (_, index) => `#${index + 1}`),
		...Array.from({ length: 60 }, (_, index) => `P${index + 1}`),
	];
	expect(titles.flatMap(promisesOf).sort()).toEqual(all.sort());
});

it('calls no promise open that a test cites as kept', () => {
	const held = new Set(titles.slice(0, -1).flatMap(promisesOf));
	const cited = tests.flatMap((file) => promisesIn(titlesOf(file)));
	expect(cited.length).toBeGreaterThan(50);
	expect([...new Set(cited)].filter((promise) => !held.has(promise))).toEqual([]);
});

const kept = rowsOf('Kept').map(([promises = '', , proof = '']) => ({ promises, proof }));

it.each(kept)('$promises: $proof proves it, in n8n’s engine or in a real n8n', (row) => {
	const files = [...row.proof.matchAll(/`([^`]+)`/g)].map(([, file]) => `test/${file}`);
	expect(files).not.toEqual([]);
	for (const file of files) {
		expect(file).toMatch(/^test\/(nodes|e2e|saved|package)\//);
		expect(tests.map((one) => one.split(path.sep).join('/'))).toContain(file);
	}
	const cited = new Set(files.flatMap((file) => promisesIn(titlesOf(file))));
	expect(promisesIn(row.promises).filter((promise) => !cited.has(promise))).toEqual([]);
});
