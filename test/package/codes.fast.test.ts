import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { refusalErrors } from '../../nodes/core/zoho/words/errors/refusal-errors';
import { catalogs } from '../support/docs/catalogs';

const nodes = path.resolve(import.meta.dirname, '../../nodes');
const sandbox = path.resolve(import.meta.dirname, '../../sandbox');

function sourcesOf(folder: string): Array<{ file: string; source: ts.SourceFile }> {
	return fs
		.readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.ts'))
		.map((file) => ({
			file: file.split(path.sep).join('/'),
			source: ts.createSourceFile(
				file,
				fs.readFileSync(path.join(folder, file), 'utf8'),
				ts.ScriptTarget.Latest,
				true,
			),
		}));
}

/** Texts of the code itself: neither those of types nor the names of properties. */
function textsOf(source: ts.SourceFile): string[] {
	const texts: string[] = [];
	const visit = (node: ts.Node): void => {
		if (ts.isTypeNode(node)) return;
		if (ts.isStringLiteralLike(node)) texts.push(node.text);
		ts.forEachChild(node, visit);
	};
	visit(source);
	return texts;
}

const isCatalog = (file: string): boolean => /(-catalog|-errors|\/unexpected)\.ts$/.test(file);
const isCode = (text: string): boolean => /^[A-Z]{3,}(_[A-Z0-9]+)+$/.test(text);
const sources = sourcesOf(nodes);
const known = new Set(catalogs.flatMap(({ entries }) => Object.keys(entries)));

/** Words of other makers that look like codes of ours. */
const foreign = new Set([
	// Node's.
	'EAI_AGAIN',
	'ERR_BAD_REQUEST',
	'ERR_CANCELED',
	'ERR_SSL_WRONG_VERSION_NUMBER',
	'ERR_WORKER_OUT_OF_MEMORY',
	// Zoho's word for a channel that is not there, which is then opened.
	'NOT_SUBSCRIBED',
	// Zoho's words for a query, which `coqlRefusal` puts into ours.
	'DUPLICATE_ALIAS',
	'INVALID_ALIAS',
]);

describe('a code', () => {
	it('that is used anywhere in nodes/ stands in a catalog', () => {
		const strange = sources.flatMap(({ file, source }) =>
			textsOf(source)
				.filter((text) => isCode(text) && !known.has(text) && !foreign.has(text))
				.map((text) => `${file}: ${text}`),
		);
		expect(strange).toEqual([]);
	});

	it('gets its error from the factory of its catalog alone', () => {
		const bypassing = sources
			.filter(({ source }) => /\bnew CoreError\(/.test(source.text))
			.map(({ file }) => file);
		expect(bypassing).toEqual(['core/kernel/errors.ts']);
	});

	it('has a factory that is called fail and its catalog', () => {
		const named = sources.flatMap(({ source }) =>
			[...source.text.matchAll(/const (\w+) = createFail\(/g)].map(([, name]) => name),
		);
		expect(named.length).toBeGreaterThan(5);
		for (const name of named) expect(name).toMatch(/^fail[A-Z]\w+$/);
	});
});

describe('a catalog', () => {
	/** Zoho's own refusals come off the wire: for them it counts that the twin sends them … */
	const sent = new Set(sourcesOf(sandbox).flatMap(({ source }) => textsOf(source)));
	/** … or that Zoho's v8 pages list them: on Insert and Update Records, and for a virus its OpenAPI document on files. */
	const listed = new Set([
		'DEPENDENT_FIELD_MISSING',
		'MAPPING_MISMATCH',
		'NOT_APPROVED',
		'NOT_REVIEWED',
		'RECORD_IN_BLUEPRINT',
		'RECORD_LOCKED',
		'VIRUS_DETECTED',
	]);
	const isRefusal = (code: string): boolean =>
		Object.hasOwn(refusalErrors, code) && (sent.has(code) || listed.has(code));

	it.each(catalogs)('of $title holds no code that nothing uses', ({ entries, rooms }) => {
		const used = new Set(
			sources
				.filter(({ file }) => rooms.test(file) && (!isCatalog(file) || /unexpected/.test(file)))
				.flatMap(({ source }) => textsOf(source)),
		);
		const idle = Object.keys(entries).filter((code) => !used.has(code) && !isRefusal(code));
		expect(idle).toEqual([]);
	});
});
