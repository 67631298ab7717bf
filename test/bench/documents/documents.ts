// npm run bench -- documents: how the documents of published packages are read, and docs/bench-documents.md.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { serverFolder } from '../../../sandbox/n8n/cache-folder.ts';
import { testedN8n } from '../../../sandbox/n8n/recipe.ts';
import { fetchPackage } from './fetch-package.ts';
import { findDocuments, type TestDocument } from './find-documents.ts';
import { packages } from './packages.ts';
import { countsOn, documentsPage } from './page.ts';
import { popplerText, popplerVersion } from './poppler.ts';
import { bounds, readOurs, readStock } from './readers.ts';
import { isGood, reportOf, type Read, type Report } from './report.ts';
import { foundWords, wordsOf } from './words.ts';

const { values } = parseArgs({ options: { json: { type: 'boolean' } } });
const say = (line: string): void => void process.stderr.write(`${line}\n`);

const poppler = popplerVersion();
if (poppler === undefined) {
	say(
		"This compares with poppler's pdftotext, which is not here: on Debian and Ubuntu, apt-get install poppler-utils; with Homebrew, brew install poppler.",
	);
	process.exit(2);
}

const n8n = serverFolder();
const sources: Report['packages'] = [];
const seen = new Set<string>();
const found: TestDocument[] = [];
for (const wanted of packages) {
	const label = `${wanted.from}: ${wanted.name}`;
	const fetched = fetchPackage(wanted);
	if (!fetched) say(`${label} could not be fetched.`);
	const documents = fetched ? findDocuments(wanted, fetched.folder, seen) : [];
	sources.push(
		fetched ? { name: label, version: fetched.version, files: documents.length } : { name: label },
	);
	found.push(...documents);
}

let done = 0;
async function read(document: TestDocument): Promise<Read> {
	const { kind, name } = document;
	const { text, ...outcome } = await readOurs(document);
	const result: Read = { kind, name, ...outcome };
	if (kind === 'pdf') result.words = await compare(document, text);
	done += 1;
	if (done % 50 === 0) say(`Read ${done} of ${found.length} documents`);
	return result;
}

async function compare(document: TestDocument, ours: string): Promise<NonNullable<Read['words']>> {
	const stock = await readStock(document, n8n);
	const wanted = wordsOf(await popplerText(document.file));
	return {
		poppler: wanted.length,
		ours: foundWords(wanted, ours),
		stock: foundWords(wanted, stock),
	};
}

const file = fileURLToPath(new URL('../../../docs/bench-documents.md', import.meta.url));
const before = existsSync(file) ? countsOn(readFileSync(file, 'utf8')) : {};
const report = reportOf(await Promise.all(found.map(read)), sources, before);
const page = documentsPage(report, {
	n8n: testedN8n.version,
	poppler,
	node: process.versions.node,
	...bounds,
	day: new Date().toISOString().slice(0, 10),
});
writeFileSync(file, page);
process.stdout.write(values.json ? `${JSON.stringify(report, undefined, '\t')}\n` : page);
process.exitCode = isGood(report) ? 0 : 1;
