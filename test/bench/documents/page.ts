import type { Recall, Report } from './report.ts';

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
const recallRow = (name: string, { all, median, least }: Recall): string =>
	`| ${name} | ${percent(all)} | ${percent(median)} | ${percent(least)} |`;

/** docs/bench-documents.md, with where and when it was measured. */
export function documentsPage(
	report: Report,
	place: {
		n8n: string;
		poppler: string;
		node: string;
		pages: number;
		seconds: number;
		day: string;
	},
): string {
	const { packages, kinds, failures, crashes, recall, lowest, fewer } = report;
	const count = (pick: 'files' | 'read') => kinds.reduce((total, one) => total + one[pick], 0);
	return `# Documents of strangers

\`npm run bench -- documents\` reads the documents that published packages of npm and Debian bring along, each different file once, as the node GPT Classify & Extract does: in threads of its own, within the bounds of its
options as they are, but up to ${place.pages} pages and ${place.seconds} seconds: what is read must not depend on what else the machine does. The packages stand in \`test/bench/documents/packages.ts\`; they are fetched into the cache folder and none of their files is kept here. A crash is a thread that ended, whatever
its file was called then; every other file that is not read has an outcome of [errors.md](errors.md).

| Kind | Files | Read | Not read |
| --- | --- | --- | --- |
${kinds.map(({ kind, files, read }) => `| ${kind} | ${files} | ${read} | ${files - read} |`).join('\n')}
| All | ${count('files')} | ${count('read')} | ${count('files') - count('read')} |

${crashes.length === 0 ? 'No reader crashed.' : `Readers crashed on:\n\n${list(crashes)}`}

## Words of PDFs

Of the ${recall.words} words that poppler's \`pdftotext\` reads in ${recall.pdfs} PDFs, this share is in the text of each reader. A word is a run of letters and digits in lower case, a sign where a script has no blanks; it counts as often as poppler has it.
Of all words, a reader has none of a PDF that it does not read; median and lowest share are of the PDFs that this package reads.

| Reader | Of all words | Median PDF | Lowest PDF |
| --- | --- | --- | --- |
${recallRow('This package', recall.ours)}
${recallRow("n8n's own, *Extract from File*", recall.stock)}

The lowest shares of this package, beside n8n's reader:

| PDF | This package | n8n's own |
| --- | --- | --- |
${lowest.map(({ name, ours, stock }) => `| ${name} | ${percent(ours)} | ${percent(stock)} |`).join('\n')}

## Files that are not read

A PDF of fewer than 20 letters and digits counts as one without text: a stamp on a picture is no more.

| Outcome | Files | Of them poppler reads words in |
| --- | --- | --- |
${outcomes(failures)}

${list(failures.map(({ code, name }) => `\`${code}\` ${name}`))}

## Where the files are from

${comparison(fewer)}

| Package | Version | Files |
| --- | --- | --- |
${packages.map(({ name, version, files }) => `| ${name} | ${version ?? '-'} | ${files ?? 'not fetched'} |`).join('\n')}

Measured on ${place.day} with n8n ${place.n8n}, poppler ${place.poppler} and Node.js ${place.node}.
`;
}

const list = (lines: string[]): string => lines.map((line) => `- ${line}`).join('\n');

const comparison = (fewer: Report['fewer']): string =>
	fewer.length === 0
		? 'No package has fewer files than in the report before this one.'
		: `Fewer files than in the report before this one:\n\n${list(fewer.map(({ name, before, now }) => `${name}: ${now}, where there were ${before}`))}`;

function outcomes(failures: Report['failures']): string {
	const codes = [...new Set(failures.map(({ code }) => code))].sort();
	return codes
		.map((code) => {
			const own = failures.filter((one) => one.code === code);
			return `| \`${code}\` | ${own.length} | ${own.filter(({ poppler }) => poppler).length} |`;
		})
		.join('\n');
}

/** How many files each package had, by the page of an earlier run. */
export function countsOn(page: string): Record<string, number> {
	const [, table = ''] = page.split('## Where the files are from');
	const rows = table.matchAll(/^\| ([^|]+) \| [^|]+ \| (\d+) \|$/gm);
	return Object.fromEntries([...rows].map(([, name = '', files]) => [name, Number(files)]));
}
