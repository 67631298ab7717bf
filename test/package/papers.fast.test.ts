import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const { scripts } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));

const papers = fs
	.readdirSync(root, { recursive: true, encoding: 'utf8' })
	.filter((file) => file.endsWith('.md') && !/(^|\/)(node_modules|dist|samples)\//.test(file));

it.each(papers)('every command in %s exists', (file) => {
	const text = fs.readFileSync(path.join(root, file), 'utf8');
	const run = [...text.matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name);
	const short = [...text.matchAll(/npm (start|test)\b/g)].map(([, name]) => name);
	for (const name of [...run, ...short]) expect(Object.keys(scripts)).toContain(name);
});

it.each(papers)('every link in %s leads to a file', (file) => {
	const text = fs.readFileSync(path.join(root, file), 'utf8');
	const links = [...text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map(([, link]) => link ?? '');
	const local = links.filter((link) => !/^[a-z]+:/.test(link));
	for (const link of local)
		expect(fs.existsSync(path.join(root, path.dirname(file), link)), link).toBe(true);
});

it.each(papers)('%s names no place of a machine', (file) => {
	const text = fs.readFileSync(path.join(root, file), 'utf8');
	expect(text).not.toMatch(/(?<![\w.])\/(work|root|tmp|Users)\//);
});
