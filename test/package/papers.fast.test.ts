import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { resources } from '../../nodes/ZohoCrm/menu';
import { modelCredentialTypes } from '../nodes/Gpt/on-stand-in';
import { nodeTypes } from '../support/docs/node-types';
import { zohoCredentialTypes } from '../support/zoho-connection';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string) => fs.readFileSync(path.join(root, file), 'utf8');
const json = (file: string) => JSON.parse(read(file));
const { scripts } = json('package.json');

/** Every file and folder of the checkout, without what is installed or built. */
const places = fs
	.globSync('**', {
		cwd: root,
		exclude: (name) => /(^|[\/])(node_modules|dist|\.git|\.cache)$/.test(name),
	})
	.map((place) => place.split(path.sep).join('/'));
const papers = places.filter((file) => file.endsWith('.md') && !/(^|\/)samples\//.test(file));

it.each(papers)('every command in %s exists', (file) => {
	const text = read(file);
	const run = [...text.matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name);
	const short = [...text.matchAll(/npm (start|test)\b/g)].map(([, name]) => name);
	for (const name of [...run, ...short]) expect(Object.keys(scripts)).toContain(name);
});

it.each(papers)('every link in %s leads to a file', (file) => {
	const text = read(file);
	const links = [...text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map(([, link]) => link ?? '');
	const local = links.filter((link) => !/^[a-z]+:/.test(link));
	for (const link of local)
		expect(fs.existsSync(path.join(root, path.dirname(file), link)), link).toBe(true);
});

/** Pages that `npm run docs` writes from the code, which speak of Zoho's paths as well. */
const written = papers.filter((file) => !/operations|errors|sandbox-coverage|bundled/.test(file));

it.each(written)('every file and folder that %s names is there', (file) => {
	const spans = [...read(file).matchAll(/```[^`]*```|`([^`\n]+)`/g)].map(
		([block, span]) => span ?? block,
	);
	const named = spans
		.flatMap((span) => span.split(/[\s@]+/))
		.filter((word) => /^\w[\w./-]*(\/|\.(ts|mjs|cjs|js|json|md|yml|eml))$/.test(word))
		.filter((word) => !/^(dist|https?)\b/.test(word))
		.map((word) => word.replace(/\/$/, ''));
	// A page about one room names its files from there.
	const missing = named.filter((name) => !places.some((place) => `/${place}`.endsWith(`/${name}`)));
	expect(missing).toEqual([]);
});

/** What the panels and forms call their fields, choices and operations, and what the stories call their nodes. */
function wordsOf(part: unknown): string[] {
	if (Array.isArray(part)) return part.flatMap(wordsOf);
	if (typeof part !== 'object' || part === null) return [];
	const { displayName, name, value } = part as Record<string, unknown>;
	const own = [displayName, value === undefined ? undefined : name];
	return [
		...own.filter((word) => typeof word === 'string'),
		...Object.values(part).flatMap(wordsOf),
	];
}

const storyNodes = places
	.filter((file) => /^workflows\/.*\.json$/.test(file))
	.flatMap((file) => json(file).nodes.map(({ name }: { name: string }) => name));
const panelWords = new Set([
	...wordsOf([...nodeTypes, ...zohoCredentialTypes, ...modelCredentialTypes]),
	...storyNodes,
]);

/** Words of n8n, of Zoho and of other makers, of the changelog, and of the page itself. */
const otherWords = new Set([
	...['Retry', 'Save', 'Stop', 'On Error', 'OAuth Redirect URL', 'Zoho CRM Gate for Proposals'],
	...['Execute workflow', 'Resolved', 'Raw'],
	...['AI Agent', 'MCP Server Trigger', 'History Size'],
	...['Advanced', 'Zoho Accounts → Connected Apps', 'Keys and Endpoint'],
	...['Format', 'Resolved', 'RAW', 'Simple'],
	...['Unreleased', 'Kept', 'Expected', 'Review', 'Wrong'],
]);

it.each(written)('every word of a panel that %s puts in italics is one', (file) => {
	const text = read(file).replaceAll(/```[^`]*```|`[^`\n]*`/g, '');
	const italics = [...text.matchAll(/(?<!\w)_([A-Z][^_\n]*)_(?!\w)/g)].map(
		([, words = '']) => words,
	);
	const strange = italics.filter((words) => !words.endsWith('.') && !otherWords.has(words));
	expect(strange.filter((words) => !panelWords.has(words))).toEqual([]);
});

it.each(papers)('every operation that %s names with its resource is in the menu', (file) => {
	const menu = resources.flatMap(({ name, operations }) =>
		operations.map((operation) => `${name} > ${operation.name}`),
	);
	const names = resources.map(({ name }) => name).join('|');
	const pair = new RegExp(`\\b(${names}) (?:>|→) ([A-Z]\\w*(?: (?:or )?[A-Z]\\w*)*)`, 'g');
	const named = [...read(file).matchAll(pair)].map(
		([, name, operation]) => `${name} > ${operation}`,
	);
	expect(named.filter((one) => !menu.includes(one))).toEqual([]);
});

it('ARCHITECTURE.md has a row for every folder of the project (#187)', () => {
	const folders = places.filter(
		(place) => !/[/.]/.test(place) && fs.statSync(path.join(root, place)).isDirectory(),
	);
	const rooms = read('ARCHITECTURE.md');
	expect(folders).toEqual(expect.arrayContaining(['nodes', 'credentials', 'workflows', 'test']));
	expect(folders.filter((folder) => !rooms.includes(`\n| \`${folder}/`))).toEqual([]);
	expect(
		['package.json', 'tsconfig.json', 'gulpfile.js'].filter((file) => !places.includes(file)),
	).toEqual([]);
});

it.each(papers)('%s names no place of a machine', (file) => {
	const text = read(file);
	expect(text).not.toMatch(/(?<![\w.])\/(work|root|tmp|Users)\//);
});
