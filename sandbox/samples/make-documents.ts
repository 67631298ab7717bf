import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { renderDocument, type SampleDocument } from './render-document.ts';

/** Writes the PDFs that `documents/<set>/documents.json` describes beside that file. */
async function makeDocuments(set: string): Promise<void> {
	const folder = join(import.meta.dirname, 'documents', set);
	const documents: SampleDocument[] = JSON.parse(
		await readFile(join(folder, 'documents.json'), 'utf8'),
	);
	for (const document of documents) {
		await writeFile(join(folder, document.file), await renderDocument(document));
	}
}

await makeDocuments(process.argv[2] ?? 'first');
