import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

interface Report {
	files: Record<string, { mutants: Array<{ status: string }> }>;
}

const root = new URL('../../', import.meta.url);
const page = fileURLToPath(new URL('docs/mutation.md', root));
const [room = ''] = process.argv.slice(2);

const { files } = JSON.parse(
	readFileSync(new URL(`.cache/mutation/${room.replaceAll('/', '-')}.json`, root), 'utf8'),
) as Report;
const statuses = Object.values(files).flatMap(({ mutants }) => mutants.map(({ status }) => status));
const count = (...wanted: string[]) => statuses.filter((one) => wanted.includes(one)).length;
const seen = count('Killed', 'Timeout');
const unseen = count('Survived', 'NoCoverage');
const all = seen + unseen;
const score = all === 0 ? '' : `${((100 * seen) / all).toFixed(1)} %`;
const day = new Date().toISOString().slice(0, 10);
const row = `| \`${room}\` | ${all} | ${seen} | ${unseen} | ${score} | ${day} |`;

const HEAD = `# Mutation report

Small faults put into a room of \`nodes/core\`, one at a time and none left out, and how many of them a unit test of the core sees: \`npm run mutate -- zoho/query\`.
A fault that keeps the tests from ending counts as seen; one that keeps the code from loading is not counted. A room without a row has not been measured.
StrykerJS puts no fault into what is \`as const\`: the limits and the catalogs of errors, which have tests of their own.

| Room | Faults | Seen | Unseen | Score | Measured on |
| --- | --- | --- | --- | --- | --- |
`;
const old = readFileSync(page, { encoding: 'utf8', flag: 'a+' });
const rows = old.split('\n').filter((line) => line.startsWith('| `'));
const kept = rows.filter((line) => !line.startsWith(`| \`${room}\` `));
writeFileSync(page, `${HEAD}${[...kept, row].sort().join('\n')}\n`);
process.stdout.write(`${row}\n`);
