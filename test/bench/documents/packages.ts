/** A kind of document, as the end of its file's name says it to a reader. */
export type Kind = 'pdf' | 'docx' | 'xlsx' | 'eml';

/** A package whose files are read, and which of them: a pattern for each kind, from its root. */
export interface TestPackage {
	from: 'npm' | 'debian';
	name: string;
	/** Of npm; Debian gives the one of its release. */
	version?: string;
	documents: Partial<Record<Kind, string>>;
}

const npm = (name: string, version: string, documents: TestPackage['documents']): TestPackage => ({
	from: 'npm',
	name,
	version,
	documents,
});
const debian = (name: string, documents: TestPackage['documents']): TestPackage => ({
	from: 'debian',
	name,
	documents,
});

const pdf = { pdf: '**/*.pdf' };
const xlsx = { xlsx: '**/*.xlsx' };
const docx = { docx: '**/*.docx' };

/**
 * Published packages that bring documents along which nobody made for this one: what other parsers and
 * writers are tested with, manuals, letters and forms in several scripts.
 */
export const packages: TestPackage[] = [
	npm('@jsreport/pdfjs', '1.9.3', pdf),
	npm('node-signpdf', '1.5.1', pdf),
	npm('pdf-merger-js', '5.1.2', pdf),
	npm('pdf-parse', '1.1.1', pdf),
	npm('pdf-table-extractor', '1.0.3', pdf),
	npm('pdf-to-text', '0.0.7', pdf),
	npm('mammoth', '1.4.21', docx),
	npm('docx4js', '3.3.0', { ...docx, ...xlsx }),
	npm('xlsx-populate', '1.21.0', xlsx),
	npm('excel', '1.0.1', xlsx),
	npm('eml-format', '0.6.1', { eml: '**/*.eml' }),
	debian('cups-filters', pdf),
	debian('debmake-doc', pdf),
	debian('golang-github-jung-kurt-gofpdf-dev', pdf),
	debian('texlive-lang-german', pdf),
	debian('texlive-xetex', pdf),
	debian('r-cran-officer', { ...docx, ...xlsx }),
	debian('r-cran-openxlsx', { ...pdf, ...xlsx }),
	debian('r-cran-readxl', xlsx),
	debian('golang-github-jhillyerd-enmime-dev', { eml: '**/testdata/{mail,low-quality}/*.raw' }),
	debian('libpython3.11-testsuite', { eml: '**/test_email/data/*.txt' }),
	debian('spamassassin', { eml: '**/examples/sample-*.txt' }),
];
